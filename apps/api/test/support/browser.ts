import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { testPassword } from '../../proof/office/test-password.js';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 860 };

/** `npm test` walks a long journey at a desk, the long tests at a phone: each proves one half of the sizes and schemes. */
export const sizes: readonly (readonly [where: string, viewport: typeof desk, scheme: 'light' | 'dark'])[] =
  (globalThis as { isLong?: boolean }).isLong === true ? [['a phone', phone, 'dark']] : [['a desk', desk, 'light']];

/** Starts the Chromium that `npm test` found; CHROMIUM_PATH names it. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: install chromium, or run the other tests alone');
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export interface Visit {
  readonly page: Page;
  /** Requests that left the site, and errors the page reported: there must be none. */
  readonly faults: string[];
}

/** A browser window of one person, signed in through the login page. */
export async function visit(
  browser: Browser,
  url: string,
  username: string,
  viewport = desk,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Visit> {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'id-ID', timezoneId: 'Asia/Jayapura' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) faults.push(`foreign request ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error ${error.message}`));
  page.on('console', (message) => {
    // A refused login and the question who is signed in answer 401 by design; the browser reports that by itself.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(`console ${message.text()} ${message.location().url}`);
  });
  await page.goto(url);
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill(testPassword);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('navigation').first().waitFor();
  return { page, faults };
}

/** Keeps a picture when TEST_SCREENSHOTS names a folder, so that people can look at what the journey saw. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['TEST_SCREENSHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Whether the page is wider than the window: on a phone nothing may be. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
}
