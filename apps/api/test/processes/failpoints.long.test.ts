import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Failpoint } from '../../src/platform/failpoint.js';
import { nothing, StruckOffice, type Effects } from './struck-office.js';
import { endings } from '../support/endings.js';

let office: StruckOffice;
const ends = endings();
/** What opening a cycle leaves behind when nothing is struck. */
let undisturbed: Effects;

beforeAll(async () => {
  office = ends(await StruckOffice.open());
  await office.importStaff();
  undisturbed = await office.undisturbed();
});

describe('a job whose process dies', () => {
  it.each<{ when: string; place: Failpoint; left: 'nothing' | 'all' }>([
    { when: 'before its row was sent to the queue', place: 'relay.taken', left: 'nothing' },
    { when: 'after its row was sent, before anybody knew', place: 'relay.sent', left: 'nothing' },
    { when: 'after the claim (P1)', place: 'job.claimed', left: 'nothing' },
    { when: 'in the transaction, with everything written (P2)', place: 'job.worked', left: 'nothing' },
    { when: 'after the commit, before the queue was told (P3)', place: 'job.committed', left: 'all' },
    { when: 'after the queue was told (P4)', place: 'job.acknowledged', left: 'all' },
  ])('$when has one effect', async ({ place, left }) => {
    const cycleId = await office.draftCycle();
    const worker = await office.arm('worker', place);
    expect((await office.openCycle(cycleId)).status).toBe(202);
    await worker.fallen();
    expect(await office.effectsOf(cycleId)).toEqual(left === 'all' ? undisturbed : nothing);
    await office.revive('worker');
    await office.quiet();
    expect(await office.effectsOf(cycleId)).toEqual(undisturbed);
    expect(await office.broken()).toEqual([]);
  });
});

describe('a request whose process dies after it asked for work', () => {
  it('is followed by that work within seconds, and answers the same key alike', async () => {
    const cycleId = await office.draftCycle();
    const key = `open-${cycleId}`;
    const before = (await office.sql<{ id: string }>('select id from outbox')).map(({ id }) => id);
    const api = await office.arm('api', 'request.committed');
    await expect(office.openCycle(cycleId, key)).rejects.toThrow();
    await api.fallen();
    await office.quiet();
    // The relay sent it at its own pace and once: no lease had to run out.
    expect(await office.sql('select sends, failures from outbox where not id = any($1)', [before])).toEqual([{ sends: 1, failures: 0 }]);
    await office.revive('api');
    const first = await office.openCycle(cycleId, key);
    expect(first.status).toBe(202);
    expect((await office.openCycle(cycleId, key)).headers.get('location')).toBe(first.headers.get('location'));
    expect(await office.sql(`select 1 as n from bulk_operation where cycle_id = $1`, [cycleId])).toHaveLength(1);
    expect(await office.effectsOf(cycleId)).toEqual(undisturbed);
    expect(await office.broken()).toEqual([]);
  });
});
