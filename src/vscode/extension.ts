/** The entry of the Node extension host: desktop, remote, Codespaces. */
export { activate } from './activate';
