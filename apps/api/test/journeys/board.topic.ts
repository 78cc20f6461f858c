import { it } from '@jest/globals';
import { boardNumbers, deafNumbers, totalBehind } from '../support/board-walk.js';
import { expect } from '../support/browser.js';
import { settled } from '../support/crawl/look.js';
import { admin, button, look, office, page, site } from './administrator-desk.js';
import { boardAt } from './first-cycle.topic.js';
import { stir } from './stir.js';

/** Called inside the `describe` of a suite, after the cycle was opened. */
export function boardTopic(): void {
  it('finds behind every number of the board a list of that many', async () => {
    const cycleId = boardAt.split('/').at(-2) ?? '';
    await stir(site, admin, cycleId);
    await page.goto(boardAt);
    await page.getByText('Perlu Anda lakukan').waitFor();
    const whole = button(/^Tampilkan semua/);
    if (await whole.isVisible()) await whole.click();
    const folded = page.getByRole('button', { name: /^Buka / });
    while ((await folded.count()) > 0) await folded.first().click();
    await settled(page);
    await look('board-unfolded');
    const numbers = await boardNumbers(page);
    // How many there are follows how much of the year has passed.
    expect(numbers.length).toBeGreaterThan(25);
    const unequal: string[] = [];
    const totals = new Map<string, number>();
    for (const { says, count, path } of numbers) {
      const total = totals.get(path) ?? (await totalBehind(admin, path));
      totals.set(path, total);
      if (total !== count) unequal.push(`${says}: ${count}, its list ${total}`);
    }
    expect(unequal).toEqual([]);
    // Only what says nought leads to nobody.
    expect(numbers.filter(({ count, shown }) => count === 0 && !/^0 (?!%)/.test(shown))).toEqual([]);
    expect(await deafNumbers(page)).toEqual([]);
    expect(numbers.filter(({ count }) => count > 0).map(({ path }) => new URL(path, site.url).pathname)).toEqual(
      expect.arrayContaining(['/participants', '/open-tasks']),
    );
  });

  it('finds among the open tasks none that is done, also without coming from the board', async () => {
    const [open, all] = await Promise.all(
      [{ state: 'open' }, {}].map(async (filter) => (await admin.list('/api/tasks', { filter })).total),
    );
    expect(open).toBeLessThan(all ?? 0);
    await page.goto(`${site.url}/open-tasks`);
    await page.getByText(new RegExp(` dari ${open}$`)).waitFor();
  });

  it('met no error and made no foreign request', () => {
    expect(office.faults).toEqual([]);
  });
}
