import { beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { predicateOf } from '@siklus/domain';
import { expect, picture, visit, type Visit } from '../support/browser.js';
import type { ReviewJourney } from '../support/drafts.js';
import { layout } from '../support/layout.js';

const ratings = ['BELOW', 'AS_EXPECTED', 'ABOVE'] as const;

/** The task in the address; undefined on other pages. */
const taskIn = (url: string) => /\/tasks\/([0-9a-f-]{36})$/.exec(url)?.[1];

interface Done {
  readonly result: string;
  readonly behaviour: string;
  readonly feedback: string;
}

/** The words of the n-th review; its letters and digits are keys of the page outside of a text. */
const written = (n: number) => `Ke-${n + 1}: 12 jelas.`;

/** Whether the ratings of the n-th review make a predicate that is asked about before it counts. */
const isLow = (n: number) =>
  !['VERY_GOOD', 'GOOD'].includes(predicateOf(ratings[n % 3] ?? 'BELOW', ratings[Math.floor(n / 3) % 3] ?? 'BELOW'));

/** Says by keys that the low predicate is meant. */
async function standBy(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: 'Apakah memang begitu?' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ya, tetapkan' })).toBeFocused();
  await page.keyboard.press('Enter');
}

const rounds = { five: 5, twenty: 20 } as const;

/** A round through the waiting reports by keys alone, of so many; called inside the `describe` of a suite. */
export function roundTopic(journey: () => ReviewJourney, many: keyof typeof rounds): void {
  const count = rounds[many];
  let supervisor: Visit;

  beforeAll(async () => {
    const { office, browser, reviews } = journey();
    supervisor = await visit(browser, office.site.url, reviews.nip);
  });

  const reviewed = () =>
    journey().office.site.unitOfWork.read<Done>(
      `select answers->>'result' as result, answers->>'behaviour' as behaviour, answers->>'feedback' as feedback from task
        where turn = 'feedback' and state = 'done' and holder_id = $1 order by closed_at, id`,
      [journey().reviews.supervisorId],
    );

  it.each([many])('reviews %s reports without one mouse event, each read only when it is opened', async () => {
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
    await expect(page).toHaveTitle(/^\(\d+\) Tugas saya/);
    await keyboard.press('j');
    // The person's own task may come first; the rows below are the team's.
    for (
      let row = 0;
      row < 5 && !(await page.evaluate<string>('document.activeElement.textContent')).includes('Beri umpan balik');
      row += 1
    )
      await keyboard.press('j');
    expect(await page.evaluate(`document.activeElement.matches(':focus-visible')`)).toBe(true);
    await picture(page, 'keyboard-inbox');
    await keyboard.press('Enter');

    // The address is ahead of the page; the place in the round changes with the page itself.
    const place = page.getByRole('navigation', { name: 'Urutan tugas' });
    let before = '';
    const arrive = async () => {
      await expect(place).toHaveText(/\d+ dari \d+/);
      await expect(place).not.toHaveText(before);
      before = (await place.textContent()) ?? '';
      await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
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
      await keyboard.type(written(n));
      if (n === 1) await layout(page, 'keyboard-review');
      await keyboard.press('Control+Enter');
      if (isLow(n)) await standBy(page);
    }
    await page.waitForURL((url) => taskIn(url.href) !== seen.at(-1));

    expect(await page.evaluate('window.mouseEvents')).toEqual([]);
    await expect.poll(reviewed).toEqual(
      Array.from({ length: count }, (_row, n) => ({
        result: ratings[n % 3],
        behaviour: ratings[Math.floor(n / 3) % 3],
        feedback: written(n),
      })),
    );
    // Reading another's document is a visit that is noted, so nothing reads ahead.
    const early = seen.slice(1).filter((id, n) => asked.indexOf(`/api/tasks/${id}`) < asked.indexOf(`/api/tasks/${seen[n]}/complete`));
    expect(early).toEqual([]);
    expect(new Set(seen).size).toBe(count);
  });

  it('met no error and nothing foreign, but the questions about low predicates', () => {
    const asked = Array.from({ length: count }, (_review, n) => n).filter(isLow);
    // The browser reports by itself what was answered with a question.
    expect(supervisor.faults).toEqual(asked.map(() => expect.stringMatching(/status of 422 .*\/complete$/)));
  });
}
