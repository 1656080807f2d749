/** What a person does in the editor's page, and what is to be seen there. */
import type { Browser, Page } from 'playwright-core';
import type { EditorServer } from './server';

export interface Workbench {
  readonly page: Page;
  /** Opens a file of the folder in the editor, by the quick open box. */
  open(file: string): Promise<void>;
  /** Puts the cursor at a place, both counted from 1. */
  goTo(line: number, column: number): Promise<void>;
  /** The text of the popup at the cursor. */
  hover(): Promise<string>;
  /** The titles in the light bulb's menu at the cursor; the menu stays open. */
  lightBulb(): Promise<string[]>;
  /** Chooses an entry of the open menu. */
  choose(title: string): Promise<void>;
  /** The messages in the Problems panel, once `ready` takes them. */
  problems(ready: (messages: readonly string[]) => boolean): Promise<string[]>;
  /** Types into the quick pick of this title and takes the first entry that is left. */
  answer(title: string, text: string): Promise<void>;
  /** Runs a command of the palette. */
  command(title: string): Promise<void>;
  /** Writes the open file to disk. */
  save(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** The folder to open, absolute. */
  readonly folder: string;
  /** An unpacked extension to load, absolute; without it the editor has what is installed. */
  readonly extension?: string;
}

/** In milliseconds: the longest wait for something to be seen; a loaded machine takes several seconds. */
const patience = 30_000;

/** The page's address with a payload, which the editor reads only when its smoke test driver is on. */
export function workbenchUrl(
  server: EditorServer,
  folder: string,
  payload: readonly (readonly [string, string])[],
): string {
  const url = new URL(server.url);
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

export async function openWorkbench(
  browser: Browser,
  server: EditorServer,
  { folder, extension }: WorkbenchOptions,
): Promise<Workbench> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patience);
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (extension) {
    payload.push(['extensionDevelopmentPath', server.remote(extension)]);
  }
  await page.goto(workbenchUrl(server, folder, payload));
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  return drive(page);
}

function drive(page: Page): Workbench {
  const { keyboard } = page;
  const quickInput = page.locator('.quick-input-widget');

  const quick = async (text: string) => {
    await page.locator('.quick-input-widget .quick-input-box input').fill(text);
  };
  const cursorPlace = page.locator('#status\\.editor\\.selection');

  const self: Workbench = {
    page,
    async open(file) {
      await keyboard.press('Control+P');
      await quick(file);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: file.split('/').at(-1) }).waitFor();
      await keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: file.split('/').at(-1) }).waitFor();
      await page.locator('.monaco-editor.focused .view-line').first().waitFor();
    },
    async goTo(line, column) {
      await keyboard.press('Control+G');
      await quick(`:${line}:${column}`);
      await keyboard.press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
      await cursorPlace.filter({ hasText: `Ln ${line}, Col ${column}` }).waitFor();
    },
    async hover() {
      const popup = page.locator('.monaco-hover:visible .monaco-hover-content');
      await until(async () => {
        await keyboard.press('Control+K');
        await keyboard.press('Control+I');
        await page.waitForTimeout(500);
        const text = await popup.allInnerTexts();
        return text.some((part) => part.trim() !== '' && !/^Loading/.test(part.trim()));
      });
      return (await popup.allInnerTexts()).join('\n').trim();
    },
    async lightBulb() {
      const rows = page.locator('.action-widget .monaco-list-row.action .title');
      await until(async () => {
        await keyboard.press('Escape');
        await keyboard.press('Control+.');
        await page.waitForTimeout(500);
        return (await rows.count()) > 0;
      });
      return rows.allInnerTexts();
    },
    async choose(title) {
      // By keyboard: a click right after the menu has opened is taken as one beside it.
      const focused = page.locator('.action-widget .monaco-list-row.action.focused');
      await until(async () => {
        const found = (await focused.allInnerTexts()).some((text) => text.includes(title));
        await keyboard.press(found ? 'Enter' : 'ArrowDown');
        return found;
      });
      await page.locator('.action-widget .monaco-list').waitFor({ state: 'hidden' });
    },
    async problems(ready) {
      if (!(await page.locator('.markers-panel').isVisible())) {
        await keyboard.press('Control+Shift+M');
        await page.locator('.markers-panel').waitFor();
      }
      const rows = page.locator('.markers-panel .monaco-list-row .marker-message-details-container');
      let messages: string[] = [];
      await until(async () => {
        messages = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
        return ready(messages);
      });
      return messages;
    },
    async answer(title, text) {
      await quickInput.locator('.quick-input-title', { hasText: title }).waitFor();
      await quick(text);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
      await keyboard.press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
    },
    async command(title) {
      // The palette lists what was there when it opened; a fresh page is still learning its extensions' commands.
      const found = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
      await until(async () => {
        await keyboard.press('Escape');
        await keyboard.press('F1');
        await quick(`>${title}`);
        await page.waitForTimeout(300);
        return found.isVisible();
      });
      await keyboard.press('Enter');
    },
    async save() {
      await keyboard.press('Control+S');
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    },
    close: () => page.close(),
  };
  return self;
}

/** Asks again until it is so: the page tells no one when an extension has answered. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error('The editor did not show it in time');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
