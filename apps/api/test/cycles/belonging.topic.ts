import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BulkItem, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import type { Cycle, Joiners } from '@siklus/contracts/cycles';
import { addCalendarDays } from '@siklus/domain';
import pg from 'pg';
import { until } from '../../proof/office/until.js';
import { newId } from '../../src/platform/new-id.js';
import { Settings } from '../../src/platform/settings.js';
import { verifyAll } from '../../src/verify-all.js';
import { Engine } from '../../src/workflow/engine.js';
import { endings } from '../support/endings.js';
import { runJobs, sweep } from '../support/jobs.js';
import { openOffice, type Office } from '../support/office.js';
import { formWith, sample } from '../support/people.js';
import type { Problem } from '@siklus/contracts/common';
import type { Answer } from '../support/test-app.js';

const [heading = '', ...lines] = sample('staff-60.csv')
  .toString('utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '');
const columns = heading.replace('\uFEFF', '').split(';');
const at = (column: string): number => columns.indexOf(column);

let office: Office;
/** A unit below the office's without units of its own, a plain row of the staff list from it, and its people. */
let leaf: { id: string; code: string; people: { id: string; nip: string; name: string }[] };
let plain: string[];

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);
const broken = async (): Promise<unknown[]> => (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0);
const reason = 'Pindahan dari instansi lain';

/** Somebody new in the leaf unit, as an import brings him; gives his id. */
async function arrives(serial: number, cells: Readonly<Record<string, string>> = {}): Promise<string> {
  const nip = `199001012020121${String(serial).padStart(3, '0')}`;
  const told: Record<string, string> = { NIP: nip, Nama: `Pegawai Baru ${serial}`, Surel: '', ...cells };
  const row = plain.map((cell, place) => told[columns[place] ?? ''] ?? cell);
  const answer = await office.admin.post('/api/employees/import', formWith(`${heading}\n${row.join(';')}`));
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ created: 1 })]);
  await runJobs(office.site);
  const [person] = await sql<{ id: string }>('select id from employee where nip = $1', [nip]);
  return person?.id ?? '';
}

const documentsOf = (employeeId: string) =>
  sql<{ id: string; cycle: string; state: string }>(
    'select id, cycle_id as cycle, state from participant where employee_id = $1 order by year',
    [employeeId],
  );
const draftOf = async (body: Record<string, unknown>): Promise<Cycle> => (await office.admin.post<Cycle>('/api/cycles', body)).body;
const readinessOf = async (id: string): Promise<Readiness> => (await office.admin.get<Readiness>(`/api/cycles/${id}/readiness`)).body;
const join = <T = BulkOperation>(body: object, query: Record<string, string> = {}): Promise<Answer<T>> =>
  office.admin.post<T>(`/api/cycles/${office.cycleId}/participants`, { reason, ...body }, { query });
const act = (path: string): Promise<Answer> => office.admin.post(path, { reason });
const setJoins = (joins: boolean): Promise<Answer> => office.admin.put(`/api/cycles/${office.cycleId}/joins`, { joins }, { key: null });

/** Called inside the `describe` of a suite. */
export function belongingTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    const [unit] = await sql<{ id: string; code: string }>(
      `select u.id, u.code from unit u join current_assignment a on a.unit_id = u.id
        where not exists (select from unit c where c.parent_id = u.id) group by u.id having count(*) > 2 order by u.code limit 1`,
    );
    const people = await sql<{ id: string; nip: string; name: string }>(
      `select e.id, e.nip, e.name from employee e join participant p on p.employee_id = e.id where p.unit_id = $1 order by e.name`,
      [unit?.id],
    );
    leaf = { id: unit?.id ?? '', code: unit?.code ?? '', people };
    const supervisors = new Set(lines.map((line) => line.split(';')[at('NIP Atasan')]));
    plain =
      lines
        .map((line) => line.split(';'))
        .find((row) => row[at('Kode Unit')] === leaf.code && row[at('Jenis Penugasan')] === 'D' && !supervisors.has(row[at('NIP')])) ?? [];
  });

  describe('one employee', () => {
    it('has one document a year: a second cycle over the same people is refused with their names', async () => {
      const second = await draftOf({ unitId: leaf.id, year: 2025 });
      const { ready, participants, problems } = await readinessOf(second.id);
      expect([ready, participants]).toEqual([false, 0]);
      expect(problems.map(({ code }) => code)).toEqual(['NOBODY_LEFT']);
      const [found] = problems;
      expect(found?.employees.map(({ name }) => name).sort()).toEqual(leaf.people.map(({ name }) => name).sort());

      const accept = problems.map(({ code }) => code);
      expect(await office.admin.post(`/api/cycles/${second.id}/open`, {})).toMatchObject({ status: 422 });
      expect(await office.admin.post(`/api/cycles/${second.id}/open`, { accept })).toMatchObject({
        status: 422,
        body: { errors: [{ code: 'NOBODY_LEFT' }] },
      });
      expect((await office.admin.delete(`/api/cycles/${second.id}`, { key: null })).status).toBe(204);
    });

    it('is enrolled by the first of two cycles that are opened at one moment, and keeps that document', async () => {
      const whole = await draftOf({ unitId: office.unitId, year: 2031 });
      const part = await draftOf({ unitId: leaf.id, year: 2031 });
      for (const { id } of [whole, part]) expect((await office.admin.post(`/api/cycles/${id}/open`, {})).status).toBe(202);
      await runJobs(office.site);
      const rows = await sql('select from participant where year = 2031 group by employee_id having count(*) > 1');
      expect(rows).toEqual([]);
      const { rows: acts } = await office.admin.list<BulkOperation>('/api/bulk-operations', { filter: { cycleId: part.id } });
      expect(acts[0]).toMatchObject({ total: leaf.people.length, done: 0, skipped: leaf.people.length });
      const items = (await office.admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: acts[0]?.id } })).rows;
      expect(new Set(items.map(({ message }) => message?.en.slice(0, 12))).size).toBe(1);
      expect(items.map(({ state, message }) => [state, message !== null])).toEqual(leaf.people.map(() => ['skipped', true]));
      expect(await broken()).toEqual([]);
    });

    it('gets no second document where two transactions enrol him side by side', async () => {
      const [person] = leaf.people;
      const { id: cycleId, schedule } = await draftOf({ unitId: office.unitId, year: 2032 });
      const engine = office.site.app.get(Engine, { strict: false });
      const enrol = (then: () => Promise<void>) =>
        office.site.unitOfWork.run(async (tx) => {
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
      await until(async () => (await sql(`select from pg_locks where not granted`)).length > 0, 'The second never waited for the first');
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
      const [one, other] = leaf.people;
      const { id } = await draftOf({ unitId: leaf.id, year: 2041 });
      const notes = async () => (await readinessOf(id)).notes.map(({ code, employees }) => [code, employees.map((each) => each.id)]);
      const passwords = (hash: string | null) => sql('update account set password_hash = $2 where employee_id <> $1', [one?.id, hash]);
      await passwords('kata sandi siapa pun');
      const real = jest.replaceProperty(office.site.app.get(Settings, { strict: false }), 'demo', false);
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
      const worker = new pg.Client({ connectionString: office.site.databaseUrl, application_name: 'siklus-worker' });
      await worker.connect();
      try {
        expect(await readinessOf(id)).toMatchObject({ ready: true, notes: [{ code: 'ADDRESS_MISSING', count: 1 }] });
      } finally {
        await worker.end();
      }
      await office.admin.delete(`/api/cycles/${id}`, { key: null });
    });

    it('names whose own account is disabled; accepted, his document starts blocked and opens once the account is enabled', async () => {
      const [one] = leaf.people;
      const [account] = await sql<{ id: string }>('select id from account where employee_id = $1', [one?.id]);
      const setAccount = (verb: string) => act(`/api/accounts/${account?.id}/${verb}`);
      const schedule = [{ step: 'target-setting', occasion: '', opensOn: '2024-01-02', dueOn: '2024-01-31' }];
      const { id } = await draftOf({ unitId: leaf.id, year: 2024, schedule, joins: false });
      expect((await readinessOf(id)).problems).toEqual([]);
      expect((await setAccount('disable')).status).toBe(200);
      const [problem, ...others] = (await readinessOf(id)).problems;
      expect([problem?.code, problem?.acceptable, problem?.employees.map((each) => each.id), others]).toEqual([
        'EMPLOYEE_DISABLED',
        true,
        [one?.id],
        [],
      ]);
      expect(await office.admin.post(`/api/cycles/${id}/open`, {})).toMatchObject({ status: 422, body: { code: 'CYCLE_NOT_READY' } });
      expect((await office.admin.post(`/api/cycles/${id}/open`, { accept: ['EMPLOYEE_DISABLED'] })).status).toBe(202);
      await runJobs(office.site);
      const shutOut = async () =>
        (await office.admin.list<{ employeeId: string }>('/api/participants', { filter: { cycleId: id, need: 'employee-account' } })).rows;
      expect((await shutOut()).map(({ employeeId }) => employeeId)).toEqual([one?.id]);
      expect((await setAccount('enable')).status).toBe(200);
      await runJobs(office.site);
      expect(await shutOut()).toEqual([]);
      expect(await broken()).toEqual([]);
    });
  });

  describe('somebody who comes while the cycle runs', () => {
    it('joins by himself, with the steps that are still to come, and the act names him', async () => {
      const id = await arrives(1);
      const [document] = (await documentsOf(id)).filter(({ cycle }) => cycle === office.cycleId);
      expect(document?.state).toBe('active');
      const runs = await sql<{ step: string; occasion: string; state: string }>(
        'select step, occasion, state from step_run where participant_id = $1 order by id',
        [document?.id],
      );
      expect(runs.map(({ step, occasion, state }) => `${step}/${occasion} ${state}`)).toEqual([
        'target-setting/ open',
        'mid-term-review/TW1 skipped',
        'mid-term-review/TW2 skipped',
        'mid-term-review/TW3 skipped',
        'final-assessment/ scheduled',
        'training-recommendation/ scheduled',
      ]);
      const { rows } = await office.admin.list<BulkOperation>('/api/bulk-operations', {
        filter: { cycleId: office.cycleId, kind: 'join' },
      });
      expect(rows).toEqual([expect.objectContaining({ total: 1, done: 1, authorName: 'Siklus' })]);
      expect(await sql(`select action, actor from audit_entry where stream = $1 and n = 1`, [`participant:${document?.id}`])).toEqual([
        { action: 'joined', actor: 'system' },
      ]);
    });

    it('does not where he is no civil servant, is not appraised, or came after the cycle’s year', async () => {
      const retired = await arrives(2, { Kedudukan: '99' });
      const later = await arrives(3, { 'Berlaku Mulai': '01-01-2026' });
      expect(await documentsOf(retired)).toEqual([]);
      expect((await documentsOf(later)).filter(({ cycle }) => cycle === office.cycleId)).toEqual([]);
    });

    it('joins on the day when he is at work again, and not a second time', async () => {
      const id = await arrives(4, { Kedudukan: '02' });
      expect(await documentsOf(id)).toEqual([]);
      await arrives(5);
      const nip = (await sql<{ nip: string }>('select nip from employee where id = $1', [id]))[0]?.nip ?? '';
      const row = plain.map((cell, place) => ({ NIP: nip, Nama: 'Pegawai Baru 4', Surel: '' })[columns[place] ?? ''] ?? cell);
      for (const name of ['Pegawai Baru 4', 'Pegawai Baru Empat']) {
        const again = row.map((cell) => (cell === 'Pegawai Baru 4' ? name : cell));
        expect((await office.admin.post('/api/employees/import', formWith(`${heading}\n${again.join(';')}`))).status).toBe(200);
        await runJobs(office.site);
      }
      expect((await documentsOf(id)).filter(({ cycle }) => cycle === office.cycleId)).toHaveLength(1);
    });

    it('is taken in by hand where the setting says no, with a reason that his document keeps', async () => {
      expect((await setJoins(false)).status).toBe(200);
      const id = await arrives(6);
      expect((await documentsOf(id)).filter(({ cycle }) => cycle === office.cycleId)).toEqual([]);

      const asked = await join<Joiners>({}, { dryRun: 'true' });
      expect(asked.body.employees.map((person) => person.id)).toContain(id);
      expect(asked.body.over).toHaveLength(3);
      expect(await join({ employeeIds: [id], expected: 2 })).toMatchObject({ status: 409, body: { code: 'NUMBER_CHANGED' } });
      const joined = await join({ employeeIds: [id], expected: 1 });
      expect([joined.status, joined.body]).toEqual([202, expect.objectContaining({ kind: 'join', total: 1, reason })]);
      expect(joined.headers.get('location')).toBe(`/api/bulk-operations/${joined.body.id}`);
      await runJobs(office.site);
      const [document] = await documentsOf(id);
      const trail = await office.admin.get<{ entries: { action: string; reason: string | null; actorName: string }[] }>(
        `/api/document-trails/${document?.id}`,
      );
      expect(trail.body.entries[0]).toMatchObject({ action: 'joined', reason, actorName: 'admin' });
      expect(await join<Problem>({ employeeIds: [id] })).toMatchObject({
        status: 409,
        body: { code: 'DOCUMENT_OF_YEAR', errors: [{ source: 'employeeIds.0' }] },
      });
      expect((await setJoins(true)).status).toBe(200);
    });

    it.each<[string, string, string]>([
      ['is not appraised', `standing = '99'`, 'Pensiun'],
      ['is no civil servant', `status = 'NON_ASN'`, 'bukan ASN'],
    ])('is refused by name where he %s', async (_what, changed, words) => {
      await setJoins(false);
      const id = await arrives(7 + words.length);
      await sql(`update employee set ${changed} where id = $1`, [id]);
      const answer = await join<Problem>({ employeeIds: [id] });
      expect([answer.status, answer.body.code, answer.body.detail]).toEqual([422, 'NOT_ENROLLABLE', expect.stringContaining(words)]);
      await setJoins(true);
    });

    it('joins on the day when a post in the units of the cycle begins', async () => {
      const id = await arrives(40, { Kedudukan: '01', 'Berlaku Mulai': '01-01-2026' });
      const year = 2033;
      const { id: cycleId } = await draftOf({ unitId: leaf.id, year, enrols: { nips: ['199001012020121041'] } });
      await arrives(41);
      expect((await office.admin.post(`/api/cycles/${cycleId}/open`, {})).status).toBe(202);
      await runJobs(office.site);
      expect((await documentsOf(id)).map(({ cycle }) => cycle)).not.toContain(cycleId);
      await sql(`update cycle set enrols = '{}' where id = $1`, [cycleId]);
      const [today] = await sql<{ day: string }>('select today::text as day from unit_today where unit_id = $1', [leaf.id]);
      const tomorrow = addCalendarDays(today?.day ?? '', 1);
      const post = { kind: 'D', position: 'Analis', positionType: 'PELAKSANA', level: null, unitId: leaf.id, supervisorId: null };
      expect((await office.admin.post(`/api/employees/${id}/posts`, { ...post, validFrom: tomorrow })).status).toBe(200);
      await runJobs(office.site);
      await sql('update business_clock set shift = make_interval(days => 1)');
      await sweep(office.site);
      await runJobs(office.site);
      expect((await documentsOf(id)).map(({ cycle }) => cycle)).toContain(cycleId);
      expect(await broken()).toEqual([]);
    });
  });

  describe('a cycle enrols', () => {
    it.each<[string, (people: { nip: string }[]) => Record<string, unknown>, string]>([
      ['one position type', () => ({ positionTypes: ['FUNGSIONAL'] }), `a.position_type = 'FUNGSIONAL'`],
      ['one employment status', () => ({ statuses: ['PPPK'] }), `e.status = 'PPPK'`],
      ['some units', () => ({ unitIds: [leaf.id] }), 'a.unit_id = $1'],
      ['a list of people', (people) => ({ nips: people.map(({ nip }) => nip).slice(0, 2) }), 'e.nip = any($2)'],
    ])('%s only, where it says so', async (_what, enrols, condition) => {
      const people = leaf.people;
      const nips = people.map(({ nip }) => nip).slice(0, 2);
      const { id } = await draftOf({ unitId: office.unitId, year: 2040, enrols: enrols(people) });
      const expected = await sql<{ n: number }>(
        `select count(*)::int as n from employee e join current_assignment a on a.employee_id = e.id
          where e.status <> 'NON_ASN' and e.standing in ('01', '15') and ${condition}
            and $1::uuid is not null and $2::text[] is not null`,
        [leaf.id, nips],
      );
      expect((await readinessOf(id)).participants).toBe(expected[0]?.n);
      expect(expected[0]?.n).toBeGreaterThan(0);
      await office.admin.delete(`/api/cycles/${id}`, { key: null });
    });
  });
}
