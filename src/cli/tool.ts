import { version } from '../../package.json';

/** How the program calls itself in its output. */
export const TOOL = { name: 'twochat-codes', version } as const;
