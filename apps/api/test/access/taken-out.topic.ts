import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { endings } from '../support/endings.js';
import { readsOffice } from './reads-office.js';
import { readChecks } from './reads.topic.js';
import { writesOffice } from './writes-office.js';
import { writeChecks } from './writes.topic.js';

declare global {
  /** The number of the clause that a copy of the project is without. */
  var siklusTaken: number | undefined;
}

interface TakenOut {
  readonly number: number;
  readonly name: string;
  readonly reads: boolean;
}

/** The clauses that can be taken out here; none but in the copy that `sabotage` makes. */
const clauses = JSON.parse(process.env['SIKLUS_CLAUSES'] ?? '[]') as readonly TakenOut[];

type Check = (typeof readChecks)[number];

async function isRed([, check]: Check): Promise<boolean> {
  try {
    await check();
    return false;
  } catch {
    return true;
  }
}

/** Called inside the `describe` of a suite. */
export function takenOutTopic(): void {
  if (clauses.length === 0) return;
  const toEnd = endings();
  beforeAll(async () => {
    await writesOffice(toEnd);
    await readsOffice(toEnd);
  });
  afterEach(() => {
    globalThis.siklusTaken = undefined;
  });

  describe('a clause that is taken out', () => {
    it.each(clauses)('is missed: $name', async ({ number, reads }) => {
      for (const check of reads ? [...readChecks, ...writeChecks] : [...writeChecks, ...readChecks]) {
        globalThis.siklusTaken = number;
        if (!(await isRed(check))) continue;
        globalThis.siklusTaken = undefined;
        // Red for want of the clause, and for nothing that an earlier one has left behind.
        expect([check[0], await isRed(check)]).toEqual([check[0], false]);
        return;
      }
      throw new Error('Every check is green without it');
    });
  });
}
