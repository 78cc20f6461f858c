import type { Page } from 'playwright-core';
import { expect } from './browser.js';

/** Demands that the page says this in passing, or has said it since it was loaded. */
export async function saysInPassing(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(() => page.evaluate<readonly string[]>('saidInPassing'))
    .toEqual(expect.arrayContaining([expect.stringMatching(words)]));
}
