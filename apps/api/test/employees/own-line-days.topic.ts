import { expect, it } from '@jest/globals';
import type { Tx } from '../../src/platform/database/unit-of-work.js';
import { loadPeople } from '../../src/workflow/load-line.js';
import { watchingOwnLine } from '../../src/workflow/own-line.js';
import fc from '../support/random-inputs.js';
import { day, idOf, ids, names, office, site, unitId, type Name } from './own-line-office.js';

/** A change of the office by whoever: of a line, of who acts, of a last day, of who is away. */
interface Change {
  readonly kind: 'line' | 'acting' | 'end' | 'away';
  readonly who: Name;
  readonly whom: Name;
  readonly from: number;
  readonly days: number;
}
const others = fc.constantFrom(...names.filter((name) => name !== 'me'));
const change = fc.record<Change>({
  kind: fc.constantFrom('line', 'acting', 'end', 'away'),
  who: others,
  whom: fc.constantFrom(...names),
  from: fc.constantFrom(0, 3, 6),
  days: fc.constantFrom(2, 5, 100),
});

async function make(tx: Tx, { kind, who, whom, from, days }: Change): Promise<void> {
  if (kind === 'away') await tx.run(`update employee set standing = '03' where id = $1`, [idOf(who)]);
  if (kind === 'end') await tx.run(`update assignment set valid_to = $2 where employee_id = $1 and kind = 'D'`, [idOf(who), day(from)]);
  // Upwards in the list, so that no circle is closed: that is refused by others.
  if (kind === 'line' && names.indexOf(whom) < names.indexOf(who))
    await tx.run(`update assignment set supervisor_id = $2 where employee_id = $1 and kind = 'D'`, [idOf(who), idOf(whom)]);
  if (kind === 'acting')
    await tx.run(
      `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from, valid_to)
       values (gen_random_uuid(), $1, $2, 'PLH', $3, 'PELAKSANA', $4, $5)`,
      [idOf(who), unitId, office[whom].position, day(from), day(from + days)],
    );
}

/** As the domain has it on each of these days: whom `me` leads, and who leads him. */
async function resolved(tx: Tx): Promise<{ readonly led: readonly string[]; readonly mine: readonly string[] }> {
  const led: string[] = [];
  const mine: string[] = [];
  for (const at of [0, 2, 3, 5, 6, 8, 9, 12]) {
    await tx.run('update business_clock set shift = make_interval(days => $1)', [at]);
    const { lines } = await loadPeople(tx, [...ids.values()]);
    for (const { employeeId, supervisorId, higherOfficialId, deputies } of lines.values()) {
      const may = [supervisorId, ...(deputies.get(supervisorId ?? '') ?? [])];
      if (may.includes(idOf('me'))) led.push(`${employeeId} ${at}`);
      if (employeeId === idOf('me')) mine.push(JSON.stringify([at, supervisorId, higherOfficialId, [...deputies]]));
    }
  }
  await tx.run(`update business_clock set shift = '0'`);
  return { led, mine };
}

/** Called inside the `describe` of a suite that has opened the office. */
export function ownLineDaysTopic(): void {
  it('is told every day on which the line that the product resolves would change', async () => {
    const undone = new Error('undone');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), change, async (earlier, last) => {
        const trial = site.unitOfWork.run(async (tx) => {
          // One who acts for the post of others beside his own, so that there is much to come by.
          await make(tx, { kind: 'acting', who: 'me', whom: 'peer', from: 3, days: 5 });
          for (const each of earlier) await make(tx, each);
          const before = await resolved(tx);
          const { changes } = await watchingOwnLine(tx, { ownerId: idOf('me') }, () => make(tx, last));
          const after = await resolved(tx);
          const sides = changes.map(({ side }) => side);
          if (!sides.includes('led')) expect(after.led.filter((each) => !before.led.includes(each))).toEqual([]);
          if (!sides.includes('leader')) expect(after.mine).toEqual(before.mine);
          throw undone;
        });
        await expect(trial).rejects.toBe(undone);
      }),
      { numRuns: 60 },
    );
  });
}
