import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
        const { red, output } = theCopy().run(sabotages);
        expect(output).not.toContain('✕');
        for (const { title } of sabotages) expect(output).toContain(`✓ ${title}`);
        expect(red).toBe(false);
      },
      limit,
    );

    it.each(sabotages)(
      '$name: $breaks',
      (sabotage) => {
        const { red, output } = theCopy().broken(sabotage, () => theCopy().run([sabotage]));
        expect(output).toContain(`✕ ${sabotage.title}`);
        expect(output).not.toContain('Test suite failed to run');
        expect(red).toBe(true);
      },
      limit,
    );
  });
}
