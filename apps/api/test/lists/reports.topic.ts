import { beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '@siklus/domain';
import type { AssessorSummary, ResultSpread, StepSummary, TurnTime, UnitSummary } from '@siklus/contracts/reports';
import { demoOffice } from '../support/demo-office.js';
import { endings } from '../support/endings.js';
import { signedIn } from '../support/people.js';
import type { Client, TestApp } from '../support/test-app.js';

type Filter = Readonly<Record<string, unknown>>;

let site: TestApp;
let admin: Client;
let cycle: { id: string; unitId: string };

const rowsOf = async <T>(resource: string, filter: Filter, by = admin): Promise<T[]> =>
  (await by.list<T>(`/api/${resource}`, { filter, range: [0, 199] })).rows;
const count = async (resource: string, filter: Filter): Promise<number> =>
  (await admin.list(`/api/${resource}`, { filter: { cycleId: cycle.id, ...filter }, range: [0, 0] })).total;

const takingPart = ['active', 'complete', 'unrated', 'unfinished'];

/** Called inside the `describe` of a suite. */
export function reportsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await demoOffice());
    admin = await signedIn(site, 'melapor', { roles: ['administrator'] });
    const [found] = await site.unitOfWork.read<typeof cycle>(
      `select c.id, c.unit_id as "unitId" from cycle c join participant p on p.cycle_id = c.id where c.state = 'open'
        group by c.id order by count(*) desc, c.id limit 1`,
    );
    cycle = found!;
  });

  describe('a number of a report', () => {
    it('about a unit has as many people behind it, with all below it', async () => {
      const units = await rowsOf<UnitSummary>('unit-summaries', { cycleId: cycle.id });
      expect(units.length).toBeGreaterThan(2);
      const [whole] = units.filter(({ unitId }) => unitId === cycle.unitId);
      expect(whole?.people).toBe(await count('participants', { state: takingPart }));
      for (const { unitId, people, complete, held, late } of units) {
        const behind = {
          people: await count('participants', { unitId, state: takingPart }),
          complete: await count('participants', { unitId, state: ['complete', 'unrated'] }),
          held: await count('participants', { unitId, runState: 'blocked' }),
          late: await count('tasks', { unitId, state: 'open', late: true }),
        };
        expect([unitId, { people, complete, held, late }]).toEqual([unitId, behind]);
      }
      expect(units.some(({ late }) => late > 0)).toBe(true);
      expect(whole?.steps.map(({ of }) => of)).toEqual(whole?.steps.map(() => whole.people));
    });

    it('of offices adds up to the one above them', async () => {
      const [whole] = await rowsOf<UnitSummary>('unit-summaries', { cycleId: cycle.id, ownUnitId: cycle.unitId });
      const parts = await rowsOf<UnitSummary>('unit-summaries', { cycleId: cycle.id, parentId: cycle.unitId });
      const own = await count('participants', { ownUnitId: cycle.unitId, state: takingPart });
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.reduce((sum, { people }) => sum + people, own)).toBe(whole?.people);
    });

    it('about a step has as many people behind it', async () => {
      const steps = await rowsOf<StepSummary>('step-summaries', { cycleId: cycle.id, ownUnitId: cycle.unitId });
      expect(steps.length).toBeGreaterThan(4);
      for (const { step, occasion, ...row } of steps)
        for (const runState of ['done', 'open', 'blocked', 'scheduled'] as const)
          expect([step, occasion, runState, row[runState]]).toEqual([
            step,
            occasion,
            runState,
            await count('participants', { step, occasion, runState }),
          ]);
      const [whole] = await rowsOf<UnitSummary>('unit-summaries', { cycleId: cycle.id, ownUnitId: cycle.unitId });
      const told = new Map(steps.map(({ label, done, skipped, total }) => [label.id, [done + skipped, total]]));
      for (const { label, done, of } of whole?.steps ?? []) expect([label.id, [done, of]]).toEqual([label.id, told.get(label.id)]);
      expect(whole?.steps.length).toBeGreaterThan(4);
    });

    it('about an assessor has as many turns behind it, and says when he was last reminded', async () => {
      const [late] = await rowsOf<AssessorSummary>('assessor-summaries', { cycleId: cycle.id, ownUnitId: cycle.unitId });
      expect(late).toMatchObject({ late: expect.any(Number), remindedAt: null });
      await site.unitOfWork.run((tx) =>
        tx.run(`update task set reminded_at = business_now() where holder_id = $1 and state = 'open'`, [late?.holderId]),
      );
      const assessors = await rowsOf<AssessorSummary>('assessor-summaries', { cycleId: cycle.id, ownUnitId: cycle.unitId });
      for (const { holderId, open, late: past, days } of assessors) {
        const of = { state: 'open', holderId, ofOthers: true };
        expect([holderId, open, past]).toEqual([holderId, await count('tasks', of), await count('tasks', { ...of, late: true })]);
        expect(days > 0).toBe(past > 0);
      }
      expect(assessors.find(({ holderId }) => holderId === late?.holderId)?.remindedAt).not.toBeNull();
    });

    it('about a turn has as many turns behind it, and names the unit where it takes longest', async () => {
      const [slow] = await site.unitOfWork.read<{ id: string; step: string; occasion: string; turn: string }>(
        `select part.id, t.step, t.occasion, t.turn from task t join unit leaf on leaf.id = t.unit_id
           join unit part on part.parent_id = $2 and leaf.lineage @> array[part.id]
          where t.cycle_id = $1 and t.state = 'done' and t.closed_by_name is not null
          group by 1, 2, 3, 4 having count(*) >= 3 order by count(*), part.id limit 1`,
        [cycle.id, cycle.unitId],
      );
      await site.unitOfWork.run((tx) =>
        tx.run(
          `update task t set closed_at = closed_at + interval '60 days' from unit u where u.id = t.unit_id and u.lineage @> array[$1::uuid]
              and t.cycle_id = $2 and t.step = $3 and t.occasion = $4 and t.turn = $5 and t.state = 'done'`,
          [slow?.id, cycle.id, slow?.step, slow?.occasion, slow?.turn],
        ),
      );
      const times = await rowsOf<TurnTime>('turn-times', { cycleId: cycle.id, ownUnitId: cycle.unitId });
      const told = times.find((each) => each.step === slow?.step && each.occasion === slow.occasion && each.turn === slow.turn);
      expect([told?.slowestUnitId, (told?.slowestDays ?? 0) > 60]).toEqual([slow?.id, true]);
      for (const { step, occasion, turn, taken, median, most, open } of times) {
        const of = { step, occasion, turn };
        expect([of, taken, open]).toEqual([
          of,
          await count('tasks', { ...of, taken: true }),
          await count('tasks', { ...of, state: 'open' }),
        ]);
        expect([of, taken > 0]).toEqual([of, median !== null && most !== null && median >= 0 && most >= median]);
      }
    });

    it('about turns stands in the order of the steps, also where all were opened at one moment', async () => {
      await site.unitOfWork.run((tx) =>
        tx.run(
          `update task set opens_at = (select min(opens_at) from task where cycle_id = $1 and closed_at is not null)
            where cycle_id = $1 and closed_at is not null`,
          [cycle.id],
        ),
      );
      const times = await rowsOf<TurnTime>('turn-times', { cycleId: cycle.id, ownUnitId: cycle.unitId });
      const told = new Map<string, string[]>();
      for (const { step, occasion, turn } of times) {
        const run = `${step}/${occasion}`;
        told.set(run, [...(told.get(run) ?? []), turn]);
      }
      // The turns of a step stand together, each once.
      expect([...told.values()].flat()).toEqual(times.map(({ turn }) => turn));
      const several = [...told].filter(([, turns]) => turns.length > 1);
      expect(several.length).toBeGreaterThan(1);
      for (const [run, turns] of several) {
        const declared = registry.steps.find(({ key }) => run.startsWith(`${key}/`))?.turns.map(({ key }) => key) ?? [];
        expect([run, turns]).toEqual([run, declared.filter((turn) => turns.includes(turn))]);
      }
    });

    it('about predicates has as many results behind it, in each year', async () => {
      // One of them was rated anew.
      await site.unitOfWork.run((tx) =>
        tx.run(
          `insert into rating (participant_id, step, occasion, version, result, behaviour, predicate, settled_at, final_at)
           select g.participant_id, g.step, g.occasion, g.version + 1, 'ABOVE', 'AS_EXPECTED', 'GOOD', g.settled_at, g.final_at
             from rating g join participant p on p.id = g.participant_id where p.cycle_id = $1 and g.step = 'mid-term-review'
            order by g.participant_id, g.occasion limit 1`,
          [cycle.id],
        ),
      );
      const spread = await rowsOf<ResultSpread>('result-spreads', { ownUnitId: cycle.unitId });
      expect(new Set(spread.map(({ year }) => year)).size).toBeGreaterThan(0);
      for (const { cycleId, step, occasion, rated, final, veryGood, good, needsImprovement, poor, veryPoor } of spread) {
        const of = { cycleId, step, occasion };
        expect([of, veryGood + good + needsImprovement + poor + veryPoor]).toEqual([of, rated]);
        expect([of, rated, good, final]).toEqual([
          of,
          await count('settled-results', of),
          await count('settled-results', { ...of, quadrant: 'GOOD' }),
          await count('settled-results', { ...of, isFinal: true }),
        ]);
      }
      const years = await rowsOf<ResultSpread>('result-spreads', { step: 'final-assessment' });
      expect(years.some(({ rated }) => rated > 0)).toBe(true);
    });
  });

  it('are of the units that the reader looks after, and of no other', async () => {
    const [part] = await rowsOf<UnitSummary>('unit-summaries', { cycleId: cycle.id, parentId: cycle.unitId });
    const [unit] = await site.unitOfWork.read<{ code: string; inside: string[] }>(
      `select u.code, array(select id::text from unit x where u.id = any(x.lineage)) as inside from unit u where u.id = $1`,
      [part?.unitId],
    );
    const local = await signedIn(site, 'melapor-unit', { roles: ['unit-administrator'], unit: unit?.code ?? '' });
    for (const resource of ['unit-summaries', 'step-summaries', 'assessor-summaries', 'turn-times', 'result-spreads', 'settled-results']) {
      const rows = await rowsOf<{ unitId: string }>(resource, { cycleId: cycle.id }, local);
      expect([resource, rows.filter(({ unitId }) => unit?.inside.includes(unitId) !== true)]).toEqual([resource, []]);
    }
  });
}
