/** The entry of the web worker extension host: vscode.dev and other editors in a browser. */
export { activate } from './activate';
