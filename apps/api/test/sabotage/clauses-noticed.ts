import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { switched, type Clause } from './clauses.js';
import { ProjectCopy } from './project-copy.js';

const limit = 3_600_000;
const suite = (name: string, title = '') => ({ test: `apps/api/test/${name}.test.ts`, title, after: [] });

/** Where rights are tested beside the tables of reads and writes. */
const others = ['employees', 'accounts', 'documents', 'tasks', 'lists', 'cycles'].map((name) => suite(name));

/**
 * Some test turns red whichever clause is taken out of a copy of the project: none of them is held by nothing. The tables of reads and
 * writes are asked about all of them in one process, the other suites only about what these do not notice.
 */
export function clausesNoticed(clauses: readonly Clause[]): void {
  if (clauses.length === 0) return;
  describe('a right', () => {
    let copy: ProjectCopy;
    beforeAll(() => {
      copy = new ProjectCopy();
      for (const [file, text] of switched(clauses)) copy.write(file, text);
    });
    afterAll(() => copy.remove());

    it(
      'that is asked for nowhere any more is missed by some test',
      async () => {
        const told = clauses.map(({ name, reads }, number) => ({ number, name, reads }));
        const endings = await copy.run([suite('access', 'a clause that is taken out')], { SIKLUS_CLAUSES: JSON.stringify(told) });
        expect(endings).toHaveLength(clauses.length);
        const left = told.filter((_clause, at) => endings[at]?.passed !== true);
        const survivors: typeof left = [];
        for (const clause of left) if (!(await isMissed(copy, clause.number))) survivors.push(clause);
        console.log(`${clauses.length} places where rights are asked for, ${survivors.length} of them missed by no test`);
        expect(survivors.map(({ name }) => name)).toEqual([]);
      },
      limit,
    );
  });
}

/** Whether one of the other suites fails without the clause; the first that does is enough. */
async function isMissed(copy: ProjectCopy, number: number): Promise<boolean> {
  for (const other of others) {
    const endings = await copy.run([other], { SIKLUS_TAKEN: String(number) });
    if (endings.some(({ passed }) => !passed)) return true;
  }
  return false;
}
