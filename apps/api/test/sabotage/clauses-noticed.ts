import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { switched, type Clause, type Taken } from './clause-switches.js';
import { ProjectCopy } from './project-copy.js';
import { missedByNoSuite } from './suites-asked.js';

const limit = 3_600_000;

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
        const taken = clauses.map(({ name, file }, number): Taken => ({ number, name, file }));
        const shares = copies.map((copy, lane) =>
          missedByNoTable(
            copy,
            taken.filter(({ number }) => number % copies.length === lane),
          ),
        );
        const survivors = await missedByNoSuite(copies, (await Promise.all(shares)).flat(), tell);
        for (const clause of survivors) tell(clause, 'no test');
        console.log(`${clauses.length} places where rights are asked for, ${survivors.length} of them missed by no test`);
        expect(survivors.map(({ name }) => name)).toEqual([]);
      },
      limit,
    );
  });
}

/** Those that can be taken out of the copy without a table of rights turning red. */
async function missedByNoTable(copy: ProjectCopy, share: readonly Taken[]): Promise<Taken[]> {
  if (share.length === 0) return [];
  const environment = { SIKLUS_CLAUSES: JSON.stringify(share), SIKLUS_NOTES: copy.write('notes.jsonl', '') };
  const table = { test: 'apps/api/test/access.test.ts', title: 'a clause that is taken out', after: [] };
  const all = await copy.run([table], environment);
  const endings = all.filter(({ title }) => title.startsWith('is missed: '));
  // What is red with every clause misses none of them.
  expect(all.filter((ending) => !ending.passed && !endings.includes(ending))).toEqual([]);
  expect(all.length).toBeGreaterThan(endings.length);
  expect(endings).toHaveLength(share.length);
  const notes = new Map(copy.linesOf<{ number: number; title: string }>('notes.jsonl').map(({ number, title }) => [number, title]));
  return share.filter((clause, at) => {
    if (endings[at]?.passed === true) tell(clause, `the tables: ${notes.get(clause.number)}`);
    return endings[at]?.passed !== true;
  });
}

/** Jest tells what became of each only once all have ended. */
function tell({ name }: Taken, by: string): void {
  process.stderr.write(`${name}: missed by ${by}\n`);
}
