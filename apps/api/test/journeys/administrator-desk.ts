import type { Browser, Page } from 'playwright-core';
import { storeDemoPassword } from '../../src/platform/identity/demo-password.js';
import { atDesk, openWindow, visit, type Visit } from '../support/browser.js';
import { arrived } from '../support/crawl/look.js';
import type { endings } from '../support/endings.js';
import { layout } from '../support/layout.js';
import type { Office } from '../support/office.js';
import { addAccount } from '../support/people.js';
import { startTestApp, testPassword, type Client, type TestApp } from '../support/test-app.js';

export let site: TestApp;
export let office: Visit;
export let admin: Client;
export let page: Page;

/** Opens an empty installation, and a window in which its administrator sits. */
export async function newOffice(toEnd: ReturnType<typeof endings>, browser: Browser): Promise<void> {
  site = toEnd(await startTestApp());
  await storeDemoPassword(site.unitOfWork, testPassword);
  await addAccount(site.unitOfWork, 'admin', { roles: ['administrator'] });
  admin = site.client();
  await admin.signIn('admin', testPassword);
  office = await openWindow(browser, site.url, atDesk);
  ({ page } = office);
}

/** Opens a window in which the administrator of this office sits, signed in. */
export async function sitDown(at: Office, browser: Browser): Promise<void> {
  ({ site, admin } = at);
  office = await visit(browser, site.url, 'admin');
  ({ page } = office);
}

/** Demands of the page that has just been opened that it holds at both sizes, when all of it has come. */
export async function look(name: string): Promise<void> {
  await arrived(page);
  await layout(page, name);
}

/** The first button of the page that is called so, outside its frame. */
export const button = (name: string | RegExp) => page.locator('main').getByRole('button', { name }).first();
/** The first link there. */
export const link = (name: string | RegExp) => page.locator('main').getByRole('link', { name }).first();
/** Looks at the question that stands open, which no crawl meets since it needs the steps before it, and answers it. */
export const confirm = async (name: string | RegExp, reason?: string) => {
  if (reason !== undefined) await page.getByRole('dialog').getByLabel('Alasan').fill(reason);
  await layout(page, `asked-${String(name).toLowerCase().replace(/\W+/g, '-')}`);
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
