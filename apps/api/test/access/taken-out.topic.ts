import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFileSync } from 'node:fs';
import { watchClauses } from '../sabotage/watched-clauses.js';
import { endings } from '../support/endings.js';
import { readsOffice } from './reads-office.js';
import { readChecks } from './reads.topic.js';
import { writesOffice } from './writes-office.js';
import { writeChecks } from './writes.topic.js';

interface TakenOut {
  readonly number: number;
  readonly name: string;
}

/** The clauses that can be taken out here; none but in the copy that `sabotage` makes. */
const clauses = JSON.parse(process.env['SIKLUS_CLAUSES'] ?? '[]') as readonly TakenOut[];
/** Where it is kept which check misses which of them. */
const notes = process.env['SIKLUS_NOTES'] ?? '';

/** What is asked, with the clauses that refuse something while it is, and how long it takes. */
interface Asked {
  readonly title: string;
  readonly check: () => Promise<void>;
  readonly refused: readonly number[];
  readonly milliseconds: number;
}

async function isRed(check: () => Promise<void>): Promise<boolean> {
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
  const asked: Asked[] = [];
  const refused = watchClauses();
  beforeAll(async () => {
    await writesOffice(toEnd);
    await readsOffice(toEnd);
  });
  afterEach(() => {
    globalThis.siklusTaken = undefined;
  });

  describe('a clause that is taken out', () => {
    it.each([...writeChecks, ...readChecks])('is looked for by what holds with it: %s', async (title, check) => {
      const begun = performance.now();
      refused();
      await check();
      asked.push({ title, check, refused: refused(), milliseconds: performance.now() - begun });
    });

    it.each(clauses)('is missed: $name', async ({ number }) => {
      const able = asked.filter((each) => each.refused.includes(number)).sort((a, b) => a.milliseconds - b.milliseconds);
      for (const { title, check } of able) {
        globalThis.siklusTaken = number;
        if (!(await isRed(check))) continue;
        globalThis.siklusTaken = undefined;
        // Red for want of the clause, and for nothing that an earlier one has left behind.
        expect([title, await isRed(check)]).toEqual([title, false]);
        appendFileSync(notes, `${JSON.stringify({ number, title })}\n`);
        return;
      }
      throw new Error('Every check is green without it');
    });
  });
}
