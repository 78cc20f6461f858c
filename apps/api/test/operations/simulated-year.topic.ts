import { describe, expect, it } from '@jest/globals';
import { liveYear, type YearResult } from '../../proof/year/run.js';
import * as answers from '../../src/demo/seed-answers.js';
import { seedServices } from '../../src/demo/seed-services.js';
import * as tools from '../../src/demo/seed-tools.js';
import * as seed from '../../src/demo/seed.js';
import { explainDocument } from '../../src/operations/explain-document.js';
import { Claim } from '../../src/platform/queue/claim.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import * as verify from '../../src/verify-all.js';
import * as lines from '../../src/workflow/line-changes.js';
import { signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Lived extends YearResult {
  /** What `explain` says of documents of the year in which not every figure follows. */
  readonly unexplained: readonly unknown[];
}

/** The year of sixty people that this seed draws, on a database of its own. */
async function yearOf(drawnBy: number): Promise<Lived> {
  const site = await startTestApp();
  try {
    const services = seedServices(site.app, new Claim(site.unitOfWork, site.app.get(Jobs, { strict: false })));
    const result = await liveYear({ seed, tools, answers, lines, verify }, services, site.databaseUrl, { seed: drawnBy, people: 60 });
    return { ...result, unexplained: await unexplainedIn(site) };
  } finally {
    await site.close();
  }
}

/** Exports every document, and lets each be computed again. */
async function unexplainedIn(site: TestApp): Promise<unknown[]> {
  const auditor = await signedIn(site, 'auditor-of-the-year', { roles: ['auditor'] });
  const documents = await site.unitOfWork.read<{ id: string }>('select id from participant');
  const found: unknown[] = [];
  for (const { id } of documents) {
    const { status, body } = await auditor.get(`/api/participants/${id}/export`);
    const { ok, data } = explainDocument(body);
    if (status !== 200 || !ok) found.push({ id, status, ...(data as object) });
  }
  return found;
}

/** Milliseconds that three years may take on a machine that does other work; alone they need less than a minute. */
const patience = 300_000;

/** Called inside the `describe` of a suite. */
export function simulatedYearTopic(): void {
  describe('a year that a seed draws', () => {
    it(
      'breaks nothing, ends the same each time, and otherwise with another seed',
      async () => {
        const [first, again, other] = [await yearOf(1), await yearOf(1), await yearOf(2)];
        for (const { findings, violations, unexplained } of [first, again, other])
          expect([findings, violations, unexplained]).toEqual([[], 0, []]);
        expect(again).toEqual(first);
        expect(other.endState).not.toBe(first.endState);
        for (const { done, refused, complete } of [first, other]) {
          // What people hand in is lawful: refused is only what came too late or too early.
          expect(refused['answers: ANSWERS_INVALID']).toBeUndefined();
          expect(complete).toBeGreaterThan(20);
          for (const kind of ['answers', 'returns', 'taken-back', 'leaves-work', 'stands-in', 'withdraws', 'asks-addendum', 'is-reopened'])
            expect([kind, done[kind]]).toEqual([kind, expect.any(Number)]);
          expect(done['answers']).toBeGreaterThan(400);
          expect(done['returns']).toBeGreaterThan(5);
        }
      },
      patience,
    );
  });
}
