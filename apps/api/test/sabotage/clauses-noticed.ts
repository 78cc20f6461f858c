import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { switched, type Clause } from './clauses.js';
import { ProjectCopy } from './project-copy.js';

const limit = 3_600_000;
const suite = (name: string, title = '') => ({ test: `apps/api/test/${name}.test.ts`, title, after: [] });

/** Where rights are tested beside the tables of reads and writes, which are asked here as they stand: what is offered, too. */
const others = ['access', 'employees', 'accounts', 'documents', 'tasks', 'lists', 'cycles'];

/** The suites in which what a folder holds is tried, where they are not called like it. */
const suitesOf: Readonly<Record<string, string>> = { posts: 'employees', 'staff-import': 'employees', 'security-log': 'accounts' };

interface Taken extends Pick<Clause, 'name' | 'file' | 'reads'> {
  /** Its place in the order in which the switches were made. */
  readonly number: number;
}

/**
 * Some test turns red whichever clause is taken out of a copy of the project: none of them is held by nothing. The tables of reads and
 * writes are asked about all of them in one process a copy, the other suites only about what these do not notice.
 */
export function clausesNoticed(clauses: readonly Clause[]): void {
  if (clauses.length === 0) return;
  describe('a right', () => {
    let copies: readonly ProjectCopy[] = [];
    beforeAll(() => {
      copies = [new ProjectCopy(), new ProjectCopy()];
      for (const [file, text] of switched(clauses)) copies.forEach((copy) => copy.write(file, text));
    });
    afterAll(async () => {
      for (const copy of copies) await copy.remove();
    });

    it(
      'that is asked for nowhere any more is missed by some test',
      async () => {
        const taken = clauses.map(({ name, file, reads }, number): Taken => ({ number, name, file, reads }));
        const shares = copies.map(async (copy, lane) => {
          const share = taken.filter(({ number }) => number % copies.length === lane);
          return share.length === 0 ? [] : await missedByNone(copy, share);
        });
        const survivors = (await Promise.all(shares)).flat();
        console.log(`${clauses.length} places where rights are asked for, ${survivors.length} of them missed by no test`);
        expect(survivors.map(({ name }) => name)).toEqual([]);
      },
      limit,
    );
  });
}

/** Those that can be taken out of the copy without any test turning red. */
async function missedByNone(copy: ProjectCopy, share: readonly Taken[]): Promise<Taken[]> {
  const endings = await copy.run([suite('access', 'a clause that is taken out')], { SIKLUS_CLAUSES: JSON.stringify(share) });
  expect(endings).toHaveLength(share.length);
  const survivors: Taken[] = [];
  for (const [at, clause] of share.entries()) {
    if (endings[at]?.passed === true) continue;
    const isMissed = await isMissedElsewhere(copy, clause);
    process.stderr.write(`${clause.name}: ${isMissed ? 'missed elsewhere' : 'missed by no test'}\n`);
    if (!isMissed) survivors.push(clause);
  }
  return survivors;
}

/** Whether another suite fails without the clause: the first that does is enough, and that of its own area is asked first. */
async function isMissedElsewhere(copy: ProjectCopy, { number, file }: Taken): Promise<boolean> {
  const near = file.split('/').map((folder) => suitesOf[folder] ?? folder);
  const isNear = (name: string): number => (near.includes(name) ? 0 : 1);
  for (const name of [...others].sort((a, b) => isNear(a) - isNear(b))) {
    const endings = await copy.run([suite(name)], { SIKLUS_TAKEN: String(number) });
    if (endings.some(({ passed }) => !passed)) return true;
  }
  return false;
}
