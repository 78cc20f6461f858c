import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stripVTControlCharacters } from 'node:util';
import type { Sabotage } from './patches.js';
import { ProjectCopy } from './project-copy.js';

// Jest starts anew for every sabotage, some of them with the real processes.
const limit = 1_200_000;

/** The tests that the sabotages name are green in a copy of the project, and red once that sabotage is done there. */
export function testsNotice(sabotages: readonly Sabotage[]): void {
  let copy: ProjectCopy | undefined;
  const theCopy = (): ProjectCopy => {
    if (copy === undefined) throw new Error('The project was not copied');
    return copy;
  };
  beforeAll(() => {
    copy = new ProjectCopy();
  });
  afterAll(() => copy?.remove());

  describe('the tests notice when', () => {
    it(
      'nothing is broken, and are green',
      () => {
        const endings = theCopy().run(sabotages);
        const titles = endings.filter(({ passed }) => passed).map(({ title }) => title);
        expect(endings.filter(({ passed }) => !passed)).toEqual([]);
        expect(titles).toEqual(expect.arrayContaining(sabotages.map(({ title }) => title)));
      },
      limit,
    );

    it.each(sabotages)(
      '$name: $breaks',
      (sabotage) => {
        const endings = theCopy().broken(sabotage, () => theCopy().run([sabotage]));
        const failed = endings.filter(({ passed }) => !passed);
        expect(failed.map(({ title }) => title)).toEqual([sabotage.title]);
        expect(plain(failed[0]?.says ?? '')).toContain(sabotage.because);
      },
      limit,
    );
  });
}

/** Without the colours of a terminal. */
const plain = (text: string): string => stripVTControlCharacters(text).replace(/\s+/g, ' ');
