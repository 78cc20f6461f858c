import { beforeAll, describe, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { atDesk, expect, onPhone, picture, startBrowser, visit } from '../support/browser.js';
import { layout, showIn } from '../support/layout.js';
import { settled } from '../support/crawl/look.js';
import { openOffice, type Office } from '../support/office.js';
import { openReviews, type Reviews } from '../support/reviews.js';
import { draftsTopic } from './drafts.topic.js';
import { handsTopic } from './hands.topic.js';
import { roundTopic } from './round.topic.js';
import { endings } from '../support/endings.js';

let office: Office;
let browser: Browser;
let reviews: Reviews;

const ends = endings();
beforeAll(async () => {
  office = ends(await openOffice());
  reviews = await openReviews(office, 5);
  browser = ends(await startBrowser());
});

const journey = () => ({ office, browser, reviews });

describe('a supervisor at the keyboard of a desk', () => {
  roundTopic(journey, 'five');

  it('counts the round, goes back and forth in it, and never takes a letter out of a text', async () => {
    const { page, faults } = await visit(browser, office.site.url, reviews.nip, atDesk, '/tasks');
    const { keyboard } = page;
    const first = page.locator('[data-task-row]').first();
    await first.waitFor();
    await settled(page);
    const total = await page.locator('[data-task-row]').count();
    expect(total).toBeGreaterThan(1);
    await keyboard.press('j');
    await keyboard.press('Enter');
    await page.getByText(`1 dari ${total}`).waitFor();
    await keyboard.press('j');
    await page.getByText(`2 dari ${total}`).waitFor();
    await keyboard.press('k');
    await page.getByText(`1 dari ${total}`).waitFor();
    const box = page.getByRole('textbox').first();
    await box.focus();
    await keyboard.type('jk?gi1');
    await expect(box).toHaveValue('jk?gi1');
    await page.getByText(`1 dari ${total}`).waitFor();
    await keyboard.press('Escape');
    await keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Pintasan papan ketik' });
    await sheet.waitFor();
    for (const line of ['Tugas berikutnya', 'Kirim, lalu ke tugas berikutnya', 'Ke tugas saya'])
      await expect(sheet.getByText(line, { exact: true })).toHaveCount(1);
    await picture(page, 'keyboard-sheet');
    await keyboard.press('j');
    await expect(page.getByText(`1 dari ${total}`)).toHaveCount(1);
    await keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    const button = page.getByRole('button', { name: 'Pintasan papan ketik' });
    // Whoever speaks to the device, or has keys that slip, switches them off; the button still shows the list.
    const single = sheet.getByRole('checkbox', { name: 'Tombol tunggal tanpa Ctrl aktif di perangkat ini' });
    await button.click();
    await single.uncheck();
    await keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    for (const key of ['j', '?']) await keyboard.press(key);
    await page.getByText(`1 dari ${total}`).waitFor();
    await expect(sheet).toHaveCount(0);
    await button.click();
    await single.check();
    await keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    // A phone shows no button for keys that it rarely has; the key itself works.
    await showIn(page, onPhone);
    await expect(button).toHaveCount(0);
    await keyboard.press('?');
    await sheet.waitFor();
    await keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('sees at both sizes where everybody of the team stands, by one request', async () => {
    const { page, faults } = await visit(browser, office.site.url, reviews.nip);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/participants')) asked.push(request.url());
    });
    await page.goto(`${office.site.url}/team`);
    await page.getByText(`orang pada siklus ${office.year}`).waitFor();
    const people = page.getByRole('listitem').filter({ hasText: /Tinjauan|Penetapan|Penilaian|Rekomendasi/ });
    await expect.poll(() => people.count()).toBeGreaterThanOrEqual(9);
    await layout(page, 'team');
    expect(asked.filter((url) => url.includes('team'))).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('drafts', () => draftsTopic(journey));

describe('hands', () => handsTopic(journey));
