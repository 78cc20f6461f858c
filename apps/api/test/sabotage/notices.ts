import { afterAll, describe, expect, it } from '@jest/globals';
import { stripVTControlCharacters } from 'node:util';
import type { Sabotage } from './patches.js';
import { ProjectCopies } from './project-copies.js';

// Jest starts anew for every sabotage, some of them with the real processes; that all are green is asked in one go.
const limit = 3_600_000;

/** The tests that the sabotages name are green in a copy of the project, and red once that sabotage is done there. */
export function testsNotice(sabotages: readonly Sabotage[]): void {
  const copies = new ProjectCopies();
  afterAll(() => copies.remove());

  describe('the tests notice when', () => {
    it.concurrent(
      'nothing is broken, and are green',
      async () => {
        const endings = await copies.lend((copy) => copy.run(sabotages));
        const titles = endings.filter(({ passed }) => passed).map(({ title }) => title);
        expect(endings.filter(({ passed }) => !passed)).toEqual([]);
        expect(titles).toEqual(expect.arrayContaining(sabotages.map(({ title }) => title)));
      },
      limit,
    );

    it.concurrent.each(sabotages)(
      '$name: $breaks',
      async (sabotage) => {
        const endings = await copies.lend((copy) => copy.broken(sabotage, () => copy.run([sabotage])));
        const failed = endings.filter(({ passed }) => !passed);
        // Jest tells what became of each only once all have ended, which is after an hour.
        process.stderr.write(`${sabotage.name}: ${plain(failed[0]?.says ?? 'nobody noticed').slice(0, 140)}\n`);
        // A title of a table stands once for each of its rows.
        expect([...new Set(failed.map(({ title }) => title))]).toEqual([sabotage.title]);
        expect(plain(failed[0]?.says ?? '')).toContain(plain(sabotage.because));
      },
      limit,
    );
  });
}

/** Without the colours of a terminal, and with one space where there are several. */
const plain = (text: string): string => stripVTControlCharacters(text).replace(/\s+/g, ' ');
