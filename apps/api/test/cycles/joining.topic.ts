import { beforeAll, expect, it } from '@jest/globals';
import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Problem } from '@siklus/contracts/common';
import type { Joiners } from '@siklus/contracts/cycles';
import type { Notification } from '@siklus/contracts/notifications';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { addCalendarDays, systemName } from '@siklus/domain';
import { runJobs, sweep } from '../support/jobs.js';
import { formWith, sample } from '../support/people.js';
import type { Answer } from '../support/test-app.js';
import type { LeafOffice } from './leaf-office.js';

const [heading = '', ...lines] = sample('staff-60.csv')
  .toString('utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '');
const columns = heading.replace('\uFEFF', '').split(';');
const at = (column: string): number => columns.indexOf(column);

const reason = 'Pindahan dari instansi lain';

/** Called inside the `describe` of a suite. */
export function joiningTopic({ office, leaf, sql, broken, draftOf }: LeafOffice): void {
  /** A plain row of the staff list from the leaf. */
  let plain: string[];
  beforeAll(() => {
    const supervisors = new Set(lines.map((line) => line.split(';')[at('NIP Atasan')]));
    plain =
      lines
        .map((line) => line.split(';'))
        .find((row) => row[at('Kode Unit')] === leaf().code && row[at('Jenis Penugasan')] === 'D' && !supervisors.has(row[at('NIP')])) ??
      [];
  });

  /** Somebody new in the leaf unit, as an import brings him; gives his id. */
  async function arrives(serial: number, cells: Readonly<Record<string, string>> = {}): Promise<string> {
    const nip = `199001012020121${String(serial).padStart(3, '0')}`;
    const told: Record<string, string> = { NIP: nip, Nama: `Pegawai Baru ${serial}`, Surel: '', ...cells };
    const row = plain.map((cell, place) => told[columns[place] ?? ''] ?? cell);
    const list = `${heading}\n${row.join(';')}`;
    const tried = await office().admin.post<ImportReport>('/api/employees/import', formWith(list), {
      query: { dryRun: 'true' },
      key: null,
    });
    const answer = await office().admin.post('/api/employees/import', formWith(list));
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ created: 1 })]);
    await runJobs(office().site);
    const [person] = await sql<{ id: string; documents: number; held: number }>(
      `select e.id, (select count(*)::int from participant where employee_id = e.id) as documents,
              (select count(*)::int from participant p where p.employee_id = e.id
                and exists (select from step_run r where r.participant_id = p.id and r.state = 'blocked')) as held
         from employee e where e.nip = $1`,
      [nip],
    );
    // What the dry run said of running cycles is what happened.
    const { joins, heldUp } = tried.body.effects ?? {};
    expect([joins?.reduce((sum, { count }) => sum + count, 0), heldUp]).toEqual([person?.documents, person?.held]);
    return person?.id ?? '';
  }

  const documentsOf = (employeeId: string) =>
    sql<{ id: string; cycle: string; state: string }>(
      'select id, cycle_id as cycle, state from participant where employee_id = $1 order by year',
      [employeeId],
    );
  const join = <T = BulkOperation>(body: object, query: Record<string, string> = {}): Promise<Answer<T>> =>
    office().admin.post<T>(`/api/cycles/${office().cycleId}/participants`, { reason, ...body }, { query });
  const setJoins = (joins: boolean): Promise<Answer> =>
    office().admin.put(`/api/cycles/${office().cycleId}/joins`, { joins }, { key: null });

  it('joins by himself, with the steps that are still to come, and the act names him', async () => {
    const id = await arrives(1);
    const [document] = (await documentsOf(id)).filter(({ cycle }) => cycle === office().cycleId);
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
    const { rows } = await office().admin.list<BulkOperation>('/api/bulk-operations', {
      filter: { cycleId: office().cycleId, kind: 'join' },
    });
    expect(rows).toEqual([expect.objectContaining({ total: 1, done: 1, authorName: systemName })]);
    expect(await sql(`select action, actor from audit_entry where stream = $1 and n = 1`, [`participant:${document?.id}`])).toEqual([
      { action: 'joined', actor: 'system' },
    ]);
  });

  it('does not where he is no civil servant, is not appraised, or came after the cycle’s year', async () => {
    const retired = await arrives(2, { Kedudukan: '99' });
    const later = await arrives(3, { 'Berlaku Mulai': `01-01-${office().year + 1}` });
    expect(await documentsOf(retired)).toEqual([]);
    expect((await documentsOf(later)).filter(({ cycle }) => cycle === office().cycleId)).toEqual([]);
  });

  it('joins on the day when he is at work again, and not a second time', async () => {
    const id = await arrives(4, { Kedudukan: '02' });
    expect(await documentsOf(id)).toEqual([]);
    // Whom nobody supervises is held up from the start, and the dry run says so.
    await arrives(5, { 'NIP Atasan': '-' });
    const nip = (await sql<{ nip: string }>('select nip from employee where id = $1', [id]))[0]?.nip ?? '';
    const row = plain.map((cell, place) => ({ NIP: nip, Nama: 'Pegawai Baru 4', Surel: '' })[columns[place] ?? ''] ?? cell);
    for (const name of ['Pegawai Baru 4', 'Pegawai Baru Empat']) {
      const again = row.map((cell) => (cell === 'Pegawai Baru 4' ? name : cell));
      expect((await office().admin.post('/api/employees/import', formWith(`${heading}\n${again.join(';')}`))).status).toBe(200);
      await runJobs(office().site);
    }
    expect((await documentsOf(id)).filter(({ cycle }) => cycle === office().cycleId)).toHaveLength(1);
  });

  it('is taken in by hand where the setting says no, with a reason that his document keeps', async () => {
    expect((await setJoins(false)).status).toBe(200);
    const id = await arrives(6);
    expect((await documentsOf(id)).filter(({ cycle }) => cycle === office().cycleId)).toEqual([]);

    const asked = await join<Joiners>({}, { dryRun: 'true' });
    expect(asked.body.employees.map((person) => person.id)).toContain(id);
    expect(asked.body.over).toHaveLength(3);
    expect(await join({ employeeIds: [id], expected: 2 })).toMatchObject({ status: 409, body: { code: 'NUMBER_CHANGED' } });
    const joined = await join({ employeeIds: [id], expected: 1 });
    expect([joined.status, joined.body]).toEqual([202, expect.objectContaining({ kind: 'join', total: 1, reason })]);
    expect(joined.headers.get('location')).toBe(`/api/bulk-operations/${joined.body.id}`);
    await runJobs(office().site);
    const [document] = await documentsOf(id);
    const trail = await office().admin.get<{ entries: { action: string; reason: string | null; actorName: string }[] }>(
      `/api/document-trails/${document?.id}`,
    );
    expect(trail.body.entries[0]).toMatchObject({ action: 'joined', reason, actorName: 'admin' });
    const himself = await office().as(id);
    const { acts } = (await himself.get<ParticipantDetail>(`/api/participants/${document?.id}`)).body;
    expect(acts).toMatchObject([{ kind: 'joined', by: 'admin', reason }]);
    const { rows: told } = await himself.list<Notification>('/api/notifications', { filter: { kind: 'document-joined' } });
    expect(told).toMatchObject([{ participantId: document?.id, isCurrent: true }]);
    expect(await join<Problem>({ employeeIds: [id] })).toMatchObject({
      status: 409,
      body: { code: 'DOCUMENT_OF_YEAR', errors: [{ source: 'employeeIds.0' }] },
    });
    expect((await setJoins(true)).status).toBe(200);
  });

  it('names each of the listed NIPs that it leaves out, and why: nobody’s, and one with a document of the year', async () => {
    expect((await setJoins(false)).status).toBe(200);
    const id = await arrives(60);
    const [there] = await sql<{ nip: string; name: string }>(
      `select e.nip, e.name from participant p join employee e on e.id = p.employee_id join current_assignment a on a.employee_id = e.id
        where p.cycle_id = $1 order by e.nip limit 1`,
      [office().cycleId],
    );
    const nips = ['199001012020121060', '199001012020121999', there?.nip];
    const { body } = await join<Joiners>({ enrols: { nips } }, { dryRun: 'true' });
    expect([body.total, body.employees.map((person) => person.id)]).toEqual([1, [id]]);
    expect(body.left).toEqual([
      { nip: nips[1], name: null, why: { id: expect.stringContaining('bukan NIP pegawai'), en: expect.any(String) } },
      { nip: there?.nip, name: there?.name, why: { id: expect.stringContaining('sudah mempunyai dokumen'), en: expect.any(String) } },
    ]);
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
    const { id: cycleId } = await draftOf({ unitId: leaf().id, year, enrols: { nips: ['199001012020121041'] } });
    await arrives(41);
    expect((await office().admin.post(`/api/cycles/${cycleId}/open`, {})).status).toBe(202);
    await runJobs(office().site);
    expect((await documentsOf(id)).map(({ cycle }) => cycle)).not.toContain(cycleId);
    await sql(`update cycle set enrols = '{}' where id = $1`, [cycleId]);
    const [today] = await sql<{ day: string }>('select today::text as day from unit_today where unit_id = $1', [leaf().id]);
    const tomorrow = addCalendarDays(today?.day ?? '', 1);
    const post = {
      kind: 'D',
      position: 'Analis',
      positionType: 'PELAKSANA',
      level: null,
      unitId: leaf().id,
      supervisorId: null,
      reason: 'Mutasi.',
    };
    expect((await office().admin.post(`/api/employees/${id}/posts`, { ...post, validFrom: tomorrow })).status).toBe(200);
    await runJobs(office().site);
    await sql('update business_clock set shift = make_interval(days => 1)');
    await sweep(office().site);
    await runJobs(office().site);
    expect((await documentsOf(id)).map(({ cycle }) => cycle)).toContain(cycleId);
    expect(await broken()).toEqual([]);
  });
}
