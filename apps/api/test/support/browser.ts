import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect as retrying } from '@playwright/test';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../../proof/browser/start-chromium.js';
import { clockShift } from '../../proof/office/moved-clock.js';
import { testPassword } from '../../proof/office/test-password.js';
import { until } from '../../proof/office/until.js';
import { followRequests } from './crawl/in-flight.js';

/** How long a page may take for anything, in milliseconds: long enough for a machine that has much else to do. */
export const patience = 30_000;

/** Jest's matchers, and Playwright's for what still changes: those of a locator, and `expect.poll`, look again until it holds. */
export const expect = retrying.configure({ timeout: patience });

/** How somebody looks at the panel. */
export interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  /** A finger, not a mouse: what is pressed is larger then. */
  readonly hasTouch?: true;
  /** The system's own colours instead of the page's. */
  readonly forcedColors?: 'active';
  /** Only where a journey sees to it that the panel works as it moves: half the work of opening and closing a dialog is its fading. */
  readonly reducedMotion?: 'no-preference';
  /** Only where a journey is about it: what a service worker asks for is hidden from the window. */
  readonly serviceWorkers?: 'allow';
}

/** A journey is walked in one of these; `layout` looks at its important pages in the other one too. */
export const atDesk: Look = { viewport: { width: 1280, height: 860 }, colorScheme: 'light' };
export const onPhone: Look = { viewport: { width: 360, height: 740 }, colorScheme: 'dark', hasTouch: true };

/** Starts the Chromium that `npm test` found; CHROMIUM_PATH names it. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: install chromium, or run the other tests alone');
  return startChromium(executablePath);
}

export interface Visit {
  readonly page: Page;
  /** Requests that left the site, and errors the page reported: there must be none. */
  readonly faults: string[];
}

/** Run in a page: its days are those of the run. */
function moveClock(shift: number): void {
  const Honest = Date;
  class Moved extends Honest {
    constructor(...values: []) {
      if (values.length === 0) super(Honest.now() + shift);
      else super(...values);
    }

    static override now(): number {
      return Honest.now() + shift;
    }
  }
  globalThis.Date = Moved as DateConstructor;
}

/**
 * Run in a page: whether nothing that lay over it and is closed has an entry in the history any more. The browser is on its way back until
 * then, and whoever goes elsewhere meanwhile, faster than anybody types an address, ends up there and not where he wanted.
 */
const hasGoneBack = `!history.state?.depth || document.querySelector('[role=dialog], [role=menu], [role=listbox]') !== null`;

/** Run in a page: keeps what it says in passing. A message that goes by itself may be gone before a machine with much else to do looks. */
const keepPassingWords = `addEventListener('DOMContentLoaded', () => {
  const said = (globalThis.saidInPassing = []);
  const listen = () => {
    for (const each of document.querySelectorAll('[role="status"]'))
      if (each.textContent !== '' && !said.includes(each.textContent)) said.push(each.textContent);
  };
  new MutationObserver(listen).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
})`;

/** A browser window in which nobody is signed in yet, on no page yet. */
export async function openWindow(browser: Browser, url: string, look: Look): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    ...look,
    locale: 'id-ID',
    timezoneId: 'Asia/Jayapura',
  });
  if (clockShift !== 0) await context.addInitScript(moveClock, clockShift);
  await context.addInitScript(keepPassingWords);
  followRequests(context);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const goto = page.goto.bind(page);
  page.goto = async (address, options) => {
    await until(() => page.evaluate<boolean>(hasGoneBack), 'The browser does not come back to its page');
    return goto(address, options);
  };
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) faults.push(`foreign request ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error ${error.message}`));
  page.on('console', (message) => {
    // A refused login and the question who is signed in answer 401 by design; the browser reports that by itself.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(`console ${message.text()} ${message.location().url}`);
  });
  return { page, faults };
}

/** A browser window of one person, who is signed in already, at this address of the panel. */
export async function visit(browser: Browser, url: string, username: string, look = atDesk, path = '/'): Promise<Visit> {
  const opened = await openWindow(browser, url, look);
  // The window keeps the cookie of this answer as it would keep that of the login page, which has journeys of its own.
  const answer = await opened.page.context().request.post(`${url}/api/session`, { data: { username, password: testPassword } });
  if (!answer.ok()) throw new Error(`${username} was not signed in: ${answer.status()} ${await answer.text()}`);
  await opened.page.goto(url + path);
  await expect(opened.page.getByRole('navigation').first()).toBeVisible();
  return opened;
}

/** Signs somebody in on the login page, which must be shown or about to be. */
export async function signInOn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill(testPassword);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

/** Signs the person of the page in again, on the spot: in the dialog that lies over what he is writing. */
export async function signInAgainOn(page: Page, password = testPassword): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Masuk lagi/ });
  await dialog.getByLabel('Kata sandi').fill(password);
  await dialog.getByRole('button', { name: 'Masuk' }).click();
  await retrying(dialog).toHaveCount(0, { timeout: patience });
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
