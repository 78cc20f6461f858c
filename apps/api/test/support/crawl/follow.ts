import type { Page } from 'playwright-core';
import { arrived } from './look.js';

/** Goes to another address of the panel as its own links do, without loading it anew, and waits until the page rests. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate', { state: null }))`,
  );
  await arrived(page);
}
