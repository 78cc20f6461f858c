import { describe, expect, it, jest } from '@jest/globals';
import type { BulkItem, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import pg from 'pg';
import { until } from '../../proof/office/until.js';
import { newId } from '../../src/platform/new-id.js';
import { Settings } from '../../src/platform/settings.js';
import { Engine } from '../../src/workflow/engine.js';
import { runJobs } from '../support/jobs.js';
import { somebodyWaits } from '../support/locks.js';
import { signedIn } from '../support/people.js';
import type { Answer, Client } from '../support/test-app.js';
import type { LeafOffice } from './leaf-office.js';

const reason = 'Pindahan dari instansi lain';

/** Called inside the `describe` of a suite. */
export function enrollingTopic({ office, leaf, sql, broken, draftOf, readinessOf }: LeafOffice): void {
  const act = (path: string): Promise<Answer> => office().admin.post(path, { reason });

  describe('one employee', () => {
    it('has one document a year: a second cycle over the same people is refused with their names', async () => {
      const second = await draftOf({ unitId: leaf().id, year: office().year });
      const { ready, participants, problems } = await readinessOf(second.id);
      expect([ready, participants]).toEqual([false, 0]);
      expect(problems.map(({ code }) => code)).toEqual(['NOBODY_LEFT']);
      const [found] = problems;
      expect(found?.employees.map(({ name }) => name).sort()).toEqual(
        leaf()
          .people.map(({ name }) => name)
          .sort(),
      );

      const accept = problems.map(({ code }) => code);
      expect(await office().admin.post(`/api/cycles/${second.id}/open`, {})).toMatchObject({ status: 422 });
      expect(await office().admin.post(`/api/cycles/${second.id}/open`, { accept })).toMatchObject({
        status: 422,
        body: { errors: [{ code: 'NOBODY_LEFT' }] },
      });
      expect((await office().admin.delete(`/api/cycles/${second.id}`, { key: null })).status).toBe(204);
    });

    it('is enrolled by the first of two cycles that are opened at one moment, and keeps that document', async () => {
      const whole = await draftOf({ unitId: office().unitId, year: 2031 });
      const part = await draftOf({ unitId: leaf().id, year: 2031 });
      for (const { id } of [whole, part]) expect((await office().admin.post(`/api/cycles/${id}/open`, {})).status).toBe(202);
      await runJobs(office().site);
      const rows = await sql('select from participant where year = 2031 group by employee_id having count(*) > 1');
      expect(rows).toEqual([]);
      const { rows: acts } = await office().admin.list<BulkOperation>('/api/bulk-operations', { filter: { cycleId: part.id } });
      expect(acts[0]).toMatchObject({ total: leaf().people.length, done: 0, skipped: leaf().people.length });
      const items = (await office().admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: acts[0]?.id } })).rows;
      expect(new Set(items.map(({ message }) => message?.en.slice(0, 12))).size).toBe(1);
      expect(items.map(({ state, message }) => [state, message !== null])).toEqual(leaf().people.map(() => ['skipped', true]));
      expect(await broken()).toEqual([]);
    });

    it('gets no second document where two transactions enrol him side by side', async () => {
      const [person] = leaf().people;
      const { id: cycleId, schedule } = await draftOf({ unitId: office().unitId, year: 2032 });
      const engine = office().site.app.get(Engine, { strict: false });
      const enrol = (then: () => Promise<void>) =>
        office().site.unitOfWork.run(async (tx) => {
          const enrolment = { participantId: newId(), employeeId: person?.id ?? '', cycleId };
          const outcomes = await engine.enrolMany(tx, [enrolment], { type: 'start', schedule }, { kind: 'system' });
          await then();
          return outcomes[0];
        });
      let [release, enrolled] = [(): void => undefined, (): void => undefined];
      const isEnrolled = new Promise<void>((done) => (enrolled = done));
      const first = enrol(() => {
        enrolled();
        return new Promise((done) => (release = done));
      });
      await isEnrolled;
      const second = enrol(async () => undefined);
      await until(() => somebodyWaits(office().site.unitOfWork), 'The second never waited for the first');
      release();
      expect([await first, await second]).toMatchObject([
        { state: 'moved' },
        { state: 'refused', refusal: { code: 'ALREADY_PARTICIPANT' } },
      ]);
      expect(await sql('select from participant where employee_id = $1 and year = 2032', [person?.id])).toHaveLength(1);
      await sql(`delete from cycle where id = (select id from cycle where year = 2032 and not exists (select from participant))`);
    });
  });

  describe('readiness', () => {
    it('also tells of people who cannot sign in yet or have no address, of a pool without members, and that no worker runs', async () => {
      const [one, other] = leaf().people;
      const { id } = await draftOf({ unitId: leaf().id, year: 2041 });
      const notes = async () => (await readinessOf(id)).notes.map(({ code, employees }) => [code, employees.map((each) => each.id)]);
      const passwords = (hash: string | null) => sql('update account set password_hash = $2 where employee_id <> $1', [one?.id, hash]);
      await passwords('kata sandi siapa pun');
      const real = jest.replaceProperty(office().site.app.get(Settings, { strict: false }), 'demo', false);
      await sql(`update employee set email = case when id = $1 then null else 'a@contoh.id' end`, [other?.id]);
      expect(await notes()).toEqual([
        ['NO_WORKER', []],
        ['ACCOUNT_INACTIVE', [one?.id]],
        ['ADDRESS_MISSING', [other?.id]],
      ]);
      expect((await readinessOf(id)).ready).toBe(false);
      await sql(`update role_grant set valid_to = '2020-01-01' where role = 'training-office'`);
      expect((await notes()).map(([code]) => code)).toContain('POOL_EMPTY');
      await sql(`update role_grant set valid_to = null where role = 'training-office'`);
      real.restore();
      await passwords(null);
      const worker = new pg.Client({ connectionString: office().site.databaseUrl, application_name: 'siklus-worker' });
      await worker.connect();
      try {
        expect(await readinessOf(id)).toMatchObject({ ready: true, notes: [{ code: 'ADDRESS_MISSING', count: 1 }] });
      } finally {
        await worker.end();
      }
      await office().admin.delete(`/api/cycles/${id}`, { key: null });
    });

    it.each([
      ['a standing that is not appraised', '99', 'employee', `standing = '99'`, 'id'],
      ['a status that is none of a civil servant', 'NON_ASN', 'employee', `status = 'NON_ASN'`, 'id'],
      ['a post that begins later', 'POST', 'assignment', `valid_from = '2090-01-01'`, 'valid_to is null and employee_id'],
    ])('says whom of its units the cycle leaves out by name: for %s', async (_what, code, table, change, key) => {
      const [one] = leaf().people;
      const [column = ''] = change.split(' ');
      const [kept] = await sql<{ value: string }>(`select ${column}::text as value from ${table} where ${key} = $1`, [one?.id]);
      const { id } = await draftOf({ unitId: leaf().id, year: 2043 });
      const before = await readinessOf(id);
      await sql(`update ${table} set ${change} where ${key} = $1`, [one?.id]);
      const after = await readinessOf(id);
      await sql(`update ${table} set ${column} = $2 where ${key} = $1`, [one?.id, kept?.value]);
      await office().admin.delete(`/api/cycles/${id}`, { key: null });
      const told = ({ leftOut }: Readiness) => leftOut.find((each) => each.code === code);
      expect(after.participants).toBe(before.participants - 1);
      expect(told(after)).toMatchObject({
        count: (told(before)?.count ?? 0) + 1,
        employees: expect.arrayContaining([expect.objectContaining({ id: one?.id, name: one?.name })]),
      });
      expect(await broken()).toEqual([]);
    });

    it('adds up: who takes part and whom the choice of the cycle leaves out; whom a list of NIPs does, by number only', async () => {
      const [all] = await sql<{ n: number }>(
        `select count(*)::int as n from current_assignment a join unit u on u.id = a.unit_id where u.lineage @> array[$1::uuid]`,
        [office().unitId],
      );
      for (const [code, enrols] of [
        ['UNITS', { unitIds: [leaf().id] }],
        ['STATUS', { statuses: ['PNS'] }],
        ['POSITION', { positionTypes: ['FUNGSIONAL'] }],
        ['NIPS', { nips: [leaf().people[0]?.nip] }],
      ] as const) {
        const { id } = await draftOf({ unitId: office().unitId, year: 2043, enrols });
        const { participants, leftOut } = await readinessOf(id);
        await office().admin.delete(`/api/cycles/${id}`, { key: null });
        const told = leftOut.find((each) => each.code === code);
        expect([code, (told?.count ?? 0) > 0, (told?.employees.length ?? 0) > 0]).toEqual([code, true, code !== 'NIPS']);
        const held = leftOut.filter((each) => each.code !== 'POST');
        expect([code, held.reduce((sum, { count }) => sum + count, participants)]).toEqual([code, all?.n]);
      }
    });

    it('names whose own account is disabled; accepted, his document starts blocked and opens once the account is enabled', async () => {
      const [one] = leaf().people;
      const [account] = await sql<{ id: string }>('select id from account where employee_id = $1', [one?.id]);
      const setAccount = (verb: string) => act(`/api/accounts/${account?.id}/${verb}`);
      const schedule = [{ step: 'target-setting', occasion: '', opensOn: '2024-01-02', dueOn: '2024-01-31' }];
      const { id } = await draftOf({ unitId: leaf().id, year: 2024, schedule, joins: false });
      expect((await readinessOf(id)).problems).toEqual([]);
      expect((await setAccount('disable')).status).toBe(200);
      const [problem, ...others] = (await readinessOf(id)).problems;
      expect([problem?.code, problem?.acceptable, problem?.employees.map((each) => each.id), others]).toEqual([
        'EMPLOYEE_DISABLED',
        true,
        [one?.id],
        [],
      ]);
      expect(await office().admin.post(`/api/cycles/${id}/open`, {})).toMatchObject({ status: 422, body: { code: 'CYCLE_NOT_READY' } });
      expect((await office().admin.post(`/api/cycles/${id}/open`, { accept: ['EMPLOYEE_DISABLED'] })).status).toBe(202);
      await runJobs(office().site);
      const shutOut = async () =>
        (await office().admin.list<{ employeeId: string }>('/api/participants', { filter: { cycleId: id, need: 'employee-account' } }))
          .rows;
      expect((await shutOut()).map(({ employeeId }) => employeeId)).toEqual([one?.id]);
      expect((await setAccount('enable')).status).toBe(200);
      await runJobs(office().site);
      expect(await shutOut()).toEqual([]);
      expect(await broken()).toEqual([]);
    });
  });

  describe('a cycle enrols', () => {
    it.each<[string, (people: { nip: string }[]) => Record<string, unknown>, string]>([
      ['one position type', () => ({ positionTypes: ['FUNGSIONAL'] }), `a.position_type = 'FUNGSIONAL'`],
      ['one employment status', () => ({ statuses: ['PPPK'] }), `e.status = 'PPPK'`],
      ['some units', () => ({ unitIds: [leaf().id] }), 'a.unit_id = $1'],
      ['a list of people', (people) => ({ nips: people.map(({ nip }) => nip).slice(0, 2) }), 'e.nip = any($2)'],
    ])('%s only, where it says so', async (_what, enrols, condition) => {
      const people = leaf().people;
      const nips = people.map(({ nip }) => nip).slice(0, 2);
      const { id } = await draftOf({ unitId: office().unitId, year: 2040, enrols: enrols(people) });
      const expected = await sql<{ n: number }>(
        `select count(*)::int as n from employee e join current_assignment a on a.employee_id = e.id
          where e.status <> 'NON_ASN' and e.standing in ('01', '15') and ${condition}
            and $1::uuid is not null and $2::text[] is not null`,
        [leaf().id, nips],
      );
      expect((await readinessOf(id)).participants).toBe(expected[0]?.n);
      expect(expected[0]?.n).toBeGreaterThan(0);
      await office().admin.delete(`/api/cycles/${id}`, { key: null });
    });

    it('nobody of a unit that is not its own, and says which listed NIPs are of nobody in it', async () => {
      const [elsewhere] = await sql<{ id: string }>('select id from unit where not lineage @> array[$1::uuid] order by code limit 1', [
        leaf().id,
      ]);
      const outside = { unitIds: [leaf().id, elsewhere?.id] };
      const refusal = { status: 422, body: { errors: [{ source: 'enrols.unitIds.1', code: 'UNIT_OUTSIDE_CYCLE' }] } };
      expect(await office().admin.post('/api/cycles', { unitId: leaf().id, year: 2042, enrols: outside })).toMatchObject(refusal);
      const [known] = leaf().people;
      const [stranger] = await sql<{ nip: string }>(
        `select e.nip from employee e join current_assignment a on a.employee_id = e.id where a.unit_id <> $1 and e.status = 'PNS' limit 1`,
        [leaf().id],
      );
      const nips = ['199001012020121099', known?.nip, stranger?.nip];
      const { id, version } = await draftOf({ unitId: leaf().id, year: 2042, enrols: { nips } });
      const change = { unitId: leaf().id, year: 2042, enrols: outside };
      expect(await office().admin.put(`/api/cycles/${id}`, change, { key: null, version })).toMatchObject(refusal);
      const { notes, participants } = await readinessOf(id);
      expect(participants).toBe(1);
      expect(notes.filter(({ code }) => code === 'NIP_OUTSIDE')).toMatchObject([
        { count: 2, fix: { en: expect.stringContaining('Lines 1, 3 of the list') } },
      ]);
      await office().admin.delete(`/api/cycles/${id}`, { key: null });
    });

    it('people whose NIPs it tells to whoever may change it, and to others their number', async () => {
      const nips = leaf().people.map(({ nip }) => nip);
      const { id } = await draftOf({ unitId: office().unitId, year: 2041, enrols: { nips, statuses: ['PNS'] } });
      const auditor = await signedIn(office().site, 'pemeriksa', { roles: ['auditor'] });
      const read = async (by: Client) => {
        const { rows } = await by.list<Cycle>('/api/cycles', { filter: { id } });
        return [(await by.get<Cycle>(`/api/cycles/${id}`)).body, rows[0]].map((each) => [each?.enrols, each?.listedNips]);
      };
      expect(await read(office().admin)).toEqual(Array(2).fill([{ nips, statuses: ['PNS'] }, nips.length]));
      expect(await read(auditor)).toEqual(Array(2).fill([{ statuses: ['PNS'] }, nips.length]));
      await office().admin.delete(`/api/cycles/${id}`, { key: null });
    });
  });
}
