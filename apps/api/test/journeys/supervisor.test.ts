import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { desk, phone, picture, scrollsSideways, sizes, startBrowser, visit, type Visit } from '../support/browser.js';
import { openOffice, type Office } from '../support/office.js';
import { openReviews, type Reviews } from '../support/reviews.js';

const ratings = ['BELOW', 'AS_EXPECTED', 'ABOVE'] as const;
const count = 20;

let office: Office;
let browser: Browser;
let reviews: Reviews;
let supervisor: Visit;

beforeAll(async () => {
  office = await openOffice();
  reviews = await openReviews(office, 7);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await office.close();
});

/** The task in the address; undefined on other pages. */
const taskIn = (url: string) => /\/tasks\/([0-9a-f-]{36})$/.exec(url)?.[1];

interface Done {
  readonly result: string;
  readonly behaviour: string;
  readonly feedback: string;
}

const reviewed = () =>
  office.site.unitOfWork.read<Done>(
    `select answers->>'result' as result, answers->>'behaviour' as behaviour, answers->>'feedback' as feedback from task
      where turn = 'feedback' and state = 'done' and holder_id = $1 order by closed_at, id`,
    [reviews.supervisorId],
  );

describe.each(sizes)('a supervisor at the keyboard of %s', (_where, size, scheme) => {
  beforeAll(async () => {
    supervisor = await visit(browser, office.site.url, reviews.nip, size, scheme);
  });

  it('reviews twenty reports without one mouse event, each next one loaded beforehand', async () => {
    const { page } = supervisor;
    const asked: string[] = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      if (/^\/api\/tasks\/[0-9a-f-]{36}(\/complete)?$/.test(path)) asked.push(path);
    });
    await page.evaluate(
      `window.mouseEvents = [];
        for (const kind of ['mousedown', 'mousemove', 'pointerdown', 'touchstart', 'wheel']) window.addEventListener(kind,
          () => window.mouseEvents.push(kind), true)`,
    );
    const { keyboard } = page;
    await keyboard.press('g');
    await keyboard.press('i');
    await page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
    await page.locator('[data-task-row]', { hasText: 'Beri umpan balik' }).first().waitFor();
    expect(await page.title()).toMatch(/^\(\d+\) Tugas saya/);
    await keyboard.press('j');
    // The person's own task may come first; the rows below are the team's.
    for (
      let row = 0;
      row < 5 && !(await page.evaluate<string>('document.activeElement.textContent')).includes('Beri umpan balik');
      row += 1
    )
      await keyboard.press('j');
    expect(await page.evaluate(`document.activeElement.matches(':focus-visible')`)).toBe(true);
    await picture(page, `keyboard-inbox-${size.width}-${scheme}`);
    await keyboard.press('Enter');

    // The address is ahead of the page; the place in the round changes with the page itself.
    const place = page.getByRole('navigation', { name: 'Urutan tugas' });
    let before = '';
    const arrive = async () => {
      await place.filter({ hasNotText: before === '' ? 'x' : before }).waitFor();
      before = (await place.textContent()) ?? '';
    };
    const seen: string[] = [];
    for (let n = 0; n < count; n += 1) {
      await arrive();
      // What is no review, such as one's own report, is passed by.
      while ((await page.getByRole('group', { name: 'Hasil kerja' }).count()) === 0) {
        await keyboard.press('j');
        await arrive();
      }
      seen.push(taskIn(page.url()) ?? '');
      await keyboard.press(String((n % 3) + 1));
      await keyboard.press(String((Math.floor(n / 3) % 3) + 1));
      await page.locator('textarea:focus').waitFor();
      await keyboard.type(`Ulasan ke-${n + 1}: 123 jawaban jelas.`);
      if (n === 1) await picture(page, `keyboard-review-${size.width}-${scheme}`);
      await keyboard.press('Control+Enter');
    }
    await page.waitForURL((url) => taskIn(url.href) !== seen.at(-1));

    expect(await page.evaluate('window.mouseEvents')).toEqual([]);
    const rows = await reviewed();
    expect(rows).toEqual(
      Array.from({ length: count }, (_row, n) => ({
        result: ratings[n % 3],
        behaviour: ratings[Math.floor(n / 3) % 3],
        feedback: `Ulasan ke-${n + 1}: 123 jawaban jelas.`,
      })),
    );
    // The next task was asked for before this one was sent.
    const early = seen.slice(1).filter((id, n) => asked.indexOf(`/api/tasks/${id}`) < asked.indexOf(`/api/tasks/${seen[n]}/complete`));
    expect(early.length).toBeGreaterThanOrEqual(count - 2);
    expect(new Set(seen).size).toBe(count);
  });

  it('counts the round, goes back and forth in it, and never takes a letter out of a text', async () => {
    const { page } = supervisor;
    const { keyboard } = page;
    await page.goto(`${office.site.url}/tasks`);
    await page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
    const first = page.locator('[data-task-row]').first();
    await first.waitFor();
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
    expect(await box.inputValue()).toBe('jk?gi1');
    await page.getByText(`1 dari ${total}`).waitFor();
    await keyboard.press('Escape');
    await keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Pintasan papan ketik' });
    await sheet.waitFor();
    for (const line of ['Tugas berikutnya', 'Kirim, lalu ke tugas berikutnya', 'Ke tugas saya'])
      expect(await sheet.getByText(line, { exact: true }).count()).toBe(1);
    await picture(page, `keyboard-sheet-${size.width}-${scheme}`);
    await keyboard.press('j');
    expect(await page.getByText(`1 dari ${total}`).count()).toBe(1);
    await keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    // A phone shows no button for keys that it rarely has; the key itself works.
    const button = page.getByRole('button', { name: 'Pintasan papan ketik' });
    expect(await button.count()).toBe(size === desk ? 1 : 0);
    if (size === desk) {
      await button.click();
      await sheet.waitFor();
      await keyboard.press('Escape');
    }
  });

  it.each([
    ['desk', desk, 'light'],
    ['phone', phone, 'dark'],
  ] as const)('sees on a %s where everybody of the team stands, by one request', async (_where, viewport, scheme) => {
    const { page, faults } = await visit(browser, office.site.url, reviews.nip, viewport, scheme);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/participants')) asked.push(request.url());
    });
    await page.goto(`${office.site.url}/team`);
    await page.getByText(/orang pada siklus 2025/).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /Tinjauan|Penetapan|Penilaian|Rekomendasi/ })
        .count(),
    ).toBeGreaterThanOrEqual(7);
    expect(asked).toHaveLength(1);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `team-${viewport.width}-${scheme}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('met no error and nothing foreign', () => expect(supervisor.faults).toEqual([]));
});
