import { brotliCompressSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { findTestTools } from '../../../../../scripts/lib/test-tools.mjs';
import { startChromium } from '../../browser/start-chromium.js';

/** How to sign in on a page, and what is there once it can be used. */
export interface SigningIn {
  readonly fields: readonly (readonly [selector: string, value: string])[];
  readonly submit: string;
  readonly usable: string;
}

export interface Loaded {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Signs in on the page with an empty browser and answers the files of JavaScript that came until `usable` was there, with their bytes
 * after brotli at its best: the same compression for all sides, whatever the server does.
 */
export async function javascriptLoaded(url: string, { fields, submit, usable }: SigningIn): Promise<Loaded> {
  const executablePath = process.env['CHROMIUM_PATH'] || (await findTestTools('stderr')).CHROMIUM_PATH;
  if (!executablePath) throw new Error('Chromium was not found; set CHROMIUM_PATH');
  const browser = await startChromium(executablePath);
  try {
    const page = await browser.newPage();
    const bodies = new Map<string, Promise<Buffer>>();
    const keep = (response: Response): void => {
      if (response.request().resourceType() === 'script') bodies.set(response.url(), response.body());
    };
    page.on('response', keep);
    await page.goto(url);
    for (const [selector, value] of fields) await page.locator(selector).fill(value);
    await page.locator(submit).click();
    await page.locator(usable).first().waitFor();
    // What it loads from now on is for later.
    page.off('response', keep);
    const files = await Promise.all(bodies.values());
    return { files: files.length, bytes: files.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) };
  } finally {
    await browser.close();
  }
}
