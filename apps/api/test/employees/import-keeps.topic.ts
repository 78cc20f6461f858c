import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Post } from '@siklus/contracts/posts';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { addCalendarDays } from '@siklus/domain';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';
import { formWith, sample } from '../support/people.js';
import type { Answer, Client, TestApp } from '../support/test-app.js';

const [heading = '', ...lines] = sample('staff-60.csv')
  .toString('utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '');
const columns = heading.replace('\uFEFF', '').split(';');
const at = (column: string): number => columns.indexOf(column);
const rows = lines.map((line) => line.split(';'));
const supervisors = new Set(rows.map((row) => row[at('NIP Atasan')]));

let site: TestApp;
let admin: Client;
/** A functional employee to whom nobody reports, and the heads of his unit's and another list's rows. */
let row: string[];
let other: string;

const withCells = (cells: Readonly<Record<string, string>>): string =>
  row.map((cell, place) => cells[columns[place] ?? ''] ?? cell).join(';');
const send = (cells: Readonly<Record<string, string>>, query: Record<string, string> = {}): Promise<Answer<ImportReport>> =>
  admin.post('/api/employees/import', formWith(`${heading}\n${withCells(cells)}`), { query });
const warned = ({ body }: Answer<ImportReport>): string[] => body.warnings.map(({ column, code }) => `${column} ${code}`).sort();

interface Kept extends Record<string, unknown> {
  readonly id: string;
  readonly rank: string | null;
  readonly level: string | null;
  readonly email: string | null;
  readonly above: string | null;
  readonly zone: string;
}
/** A day as lists write it. */
const listed = (day: string): string => day.split('-').reverse().join('-');
const today = async (): Promise<string> =>
  (await site.unitOfWork.read<{ day: string }>('select business_now()::date::text as day'))[0]?.day ?? '';
const kept = async (): Promise<Kept> => {
  const [found] = await site.unitOfWork.read<Kept>(
    `select e.id, e.rank, a.level, e.email, s.nip as above, u.zone from employee e join current_assignment a on a.employee_id = e.id
       join unit u on u.id = a.unit_id left join employee s on s.id = a.supervisor_id where e.nip = $1`,
    [row[at('NIP')]],
  );
  if (found === undefined) throw new Error('The person is gone');
  return found;
};

/** Called inside the `describe` of a suite. */
export function importKeepsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site, admin } = toEnd(await openProvince()));
    row = rows.find((each) => each[at('Jenjang')] !== '' && each[at('Golongan')] !== '' && !supervisors.has(each[at('NIP')])) ?? [];
    other = [...supervisors].find((nip) => nip !== undefined && nip !== '' && nip !== row[at('NIP Atasan')] && !nip.startsWith('P-')) ?? '';
    expect((await send({ Surel: 'ada@contoh.id' })).status).toBe(200);
  });

  describe('a blank cell', () => {
    it('keeps rank, level and mail address and says so; a dash empties them', async () => {
      const blank = { Golongan: '', Jenjang: '', Surel: '' };
      const answer = await send(blank);
      expect(answer.body).toMatchObject({ updated: 0, unchanged: 1 });
      expect(warned(answer)).toEqual(['Golongan CELL_KEPT', 'Jenjang CELL_KEPT', 'Surel CELL_KEPT']);
      expect(await kept()).toMatchObject({ rank: row[at('Golongan')], email: 'ada@contoh.id', level: expect.any(String) });

      expect((await send({ Golongan: '-', Jenjang: '-', Surel: '-' })).body).toMatchObject({ updated: 1 });
      expect(await kept()).toMatchObject({ rank: null, level: null, email: null });
      expect(warned(await send(blank))).toEqual(['Golongan RANK_MISSING']);
      expect((await send({})).body).toMatchObject({ updated: 1 });
    });
  });

  describe('the time zone of a unit', () => {
    it('is not changed by one row without a warning that it changes for all', async () => {
      const { zone } = await kept();
      const answer = await send({ 'Zona Waktu': zone === 'WIT' ? 'WITA' : 'WIT' }, { dryRun: 'true' });
      expect(warned(answer)).toContain('Zona Waktu ZONE_OF_UNIT');
      expect(answer.body.warnings.find(({ code }) => code === 'ZONE_OF_UNIT')?.rows).toHaveLength(1);
    });
  });

  describe('what the panel decided after the days of a list', () => {
    // Whoever runs one of these alone begins with the row as the list has it, too.
    beforeAll(() => send({}));

    it('was decided on the day that it was where the person works, also early in the morning', async () => {
      const { id, zone } = await kept();
      const [morning] = await site.unitOfWork.read<{ at: Date; day: string }>(
        `select (d.day + time '06:00') at time zone zone_name($1) as at, to_char(d.day, 'DD-MM-YYYY') as day
           from (select business_day($1) as day) d`,
        [zone],
      );
      const [superior] = await site.unitOfWork.read<{ id: string }>('select id from employee where nip = $1', [other]);
      const freeze = (at: Date | null) => site.unitOfWork.run((tx) => tx.run('update business_clock set frozen = $1', [at]));
      await freeze(morning?.at ?? null);
      const set = await admin.put(`/api/employees/${id}/supervisor`, { supervisorId: superior?.id, reason: 'Mutasi.' }, { key: null });
      const tried = await send({ 'Berlaku Mulai': morning?.day ?? '' }, { dryRun: 'true' });
      await freeze(null);
      expect([set.status, tried.body.updated, warned(tried)]).toEqual([200, 0, ['NIP Atasan DECIDED_IN_PANEL']]);
      expect((await send({}, { overrule: 'true' })).body).toMatchObject({ updated: 1 });
    });

    it('stays, and is shown beside what the list says, with who decided it', async () => {
      const { id, above } = await kept();
      const named = (nip: string | null) =>
        site.unitOfWork.read<{ id: string; name: string }>('select id, name from employee where nip = $1', [nip]);
      const [[superior], [before]] = [await named(other ?? null), await named(above)];
      const set = await admin.put(`/api/employees/${id}/supervisor`, { supervisorId: superior?.id, reason: 'Mutasi.' }, { key: null });
      expect(set.status).toBe(200);
      const tried = await send({}, { dryRun: 'true' });
      expect(tried.body).toMatchObject({ updated: 0, unchanged: 1, changes: [] });
      expect(tried.body.conflicts).toEqual([
        expect.objectContaining({
          nip: row[at('NIP')],
          by: 'admin',
          source: null,
          fields: [{ field: 'supervisorNip', kept: other, listed: above, keptName: superior?.name, listedName: before?.name }],
        }),
      ]);
      const written = await send({});
      expect([written.body.updated, warned(written)]).toEqual([0, ['NIP Atasan DECIDED_IN_PANEL']]);
      expect((await kept()).above).toBe(other);
    });

    it('is no reason to leave the rest of the row out', async () => {
      expect((await send({ Nama: 'Nama Baru' })).body).toMatchObject({ updated: 1 });
      const [person] = await site.unitOfWork.read<{ name: string }>('select name from employee where nip = $1', [row[at('NIP')]]);
      expect([person?.name, (await kept()).above]).toEqual(['Nama Baru', other]);
    });

    it('gives way to a post that begins later, and to a sender who says so; then the list counts again', async () => {
      const [today] = await site.unitOfWork.read<{ later: string }>(`select to_char(business_now()::date + 40, 'DD-MM-YYYY') as later`);
      const later = await send({ 'Berlaku Mulai': today?.later ?? '' }, { dryRun: 'true' });
      expect([later.body.conflicts, later.body.updated]).toEqual([[], 1]);
      const shown = await send({}, { overrule: 'true', dryRun: 'true' });
      expect(Object.keys(shown.body.supervisors ?? {}).sort()).toEqual([other, row[at('NIP Atasan')]].sort());
      expect(shown.body.supervisors?.[other]).toBe(rows.find((each) => each[at('NIP')] === other)?.[at('Nama')]);
      expect((await send({}, { overrule: 'true' })).body).toMatchObject({ updated: 1 });
      expect((await kept()).above).toBe(row[at('NIP Atasan')]);
      expect((await send({}, { dryRun: 'true' })).body).toMatchObject({ unchanged: 1, conflicts: [] });
    });

    it('keeps a post ended that the panel has ended, with all that the row tells of it, until the sender says otherwise', async () => {
      const { id } = await kept();
      const [post] = (await admin.get<Post[]>(`/api/employees/${id}/posts`)).body.filter(({ time }) => time === 'present');
      const ends = async () => (await admin.get<Post[]>(`/api/employees/${id}/posts`)).body.map(({ validTo }) => validTo);
      const lastDay = addCalendarDays(await today(), 20);
      const end = () => admin.put(`/api/employees/${id}/posts/${post?.id}/last-day`, { lastDay, reason: 'Mutasi.' }, { key: null });
      const [...before] = await ends();
      expect((await end()).status).toBe(200);
      const ended = await ends();
      expect(ended).toContain(lastDay);

      const tried = await send({}, { dryRun: 'true' });
      expect(tried.body).toMatchObject({ updated: 0, unchanged: 1, changes: [] });
      expect(tried.body.conflicts).toEqual([
        expect.objectContaining({
          by: 'admin',
          fields: [{ field: 'validTo', kept: lastDay, listed: null, keptName: null, listedName: null }],
        }),
      ]);
      const written = await send({ 'NIP Atasan': other, Jabatan: 'Jabatan Lain', Nama: 'Nama Ketiga' });
      expect([written.body.updated, warned(written)]).toEqual([
        1,
        ['Berlaku Mulai DECIDED_IN_PANEL', 'Jabatan DECIDED_IN_PANEL', 'NIP Atasan DECIDED_IN_PANEL'],
      ]);
      expect([await ends(), (await kept()).above]).toEqual([ended, row[at('NIP Atasan')]]);

      const next = { Nama: 'Nama Ketiga', 'Berlaku Mulai': listed(addCalendarDays(lastDay, 5)) };
      const after = await send(next, { dryRun: 'true' });
      expect([after.body.conflicts, after.body.changes?.map(({ kind }) => kind)]).toEqual([[], ['post']]);
      expect((await send({}, { overrule: 'true' })).body).toMatchObject({ updated: 1 });
      expect(await ends()).toEqual(before);
      expect((await send({}, { dryRun: 'true' })).body).toMatchObject({ unchanged: 1, conflicts: [] });
    });

    it('keeps the day on which the panel lets a post begin', async () => {
      row =
        rows.find((each) => each[at('Jenjang')] !== '' && !supervisors.has(each[at('NIP')]) && each[at('NIP')] !== row[at('NIP')]) ?? [];
      const { id } = await kept();
      const [first] = (await admin.get<Post[]>(`/api/employees/${id}/posts`)).body;
      if (first === undefined) throw new Error('The person has no post');
      const day = (days: number) => addCalendarDays(first.validFrom, days);
      expect(
        (await admin.put(`/api/employees/${id}/posts/${first.id}/last-day`, { lastDay: day(30), reason: 'Mutasi.' }, { key: null })).status,
      ).toBe(200);
      const { kind, position, positionType, level, unitId, supervisorId } = first;
      const wish = { kind, position, positionType, level, unitId, supervisorId, validFrom: day(200), reason: 'Mutasi.' };
      expect((await admin.post(`/api/employees/${id}/posts`, wish)).status).toBe(200);
      const begins = async () => (await admin.get<Post[]>(`/api/employees/${id}/posts`)).body.map(({ validFrom }) => validFrom);
      const earlier = { 'Berlaku Mulai': listed(day(100)) };
      expect((await send(earlier, { dryRun: 'true' })).body.conflicts).toEqual([
        expect.objectContaining({ fields: [{ field: 'validFrom', kept: day(200), listed: day(100), keptName: null, listedName: null }] }),
      ]);
      const written = await send(earlier);
      expect([written.body.unchanged, warned(written), await begins()]).toEqual([
        1,
        ['Berlaku Mulai DECIDED_IN_PANEL'],
        [first.validFrom, day(200)],
      ]);
      expect((await send(earlier, { overrule: 'true' })).body).toMatchObject({ updated: 1 });
      expect(await begins()).toEqual([first.validFrom, day(100)]);
    });

    it('is about that post: of one that he holds for another nothing follows for his own, and a list moves neither', async () => {
      const former = row[at('NIP')];
      row = rows.findLast((each) => ![former, ...supervisors].includes(each[at('NIP')]) && each[at('NIP Atasan')] !== other) ?? [];
      const { id } = await kept();
      const [own] = (await admin.get<Post[]>(`/api/employees/${id}/posts`)).body;
      const held = { kind: 'PLT', position: 'Kepala Bagian Lowong', positionType: 'ADMINISTRATOR', level: null, unitId: own?.unitId };
      const wish = { ...held, supervisorId: own?.supervisorId, validFrom: await today(), reason: 'Lowong.' };
      expect((await admin.post(`/api/employees/${id}/posts`, wish)).status).toBe(200);
      const moved = await send({ 'NIP Atasan': other, Jabatan: 'Penelaah Ahli' }, { dryRun: 'true' });
      expect([moved.body.conflicts, moved.body.updated]).toEqual([[], 1]);
      const acting = {
        Jabatan: held.position,
        'Jenis Jabatan': 'Administrator',
        Jenjang: '',
        'Jenis Penugasan': 'PLT',
        'NIP Atasan': other,
      };
      const tried = await send(acting, { dryRun: 'true' });
      expect(tried.body.conflicts).toEqual([
        expect.objectContaining({
          by: 'admin',
          source: null,
          fields: expect.arrayContaining([expect.objectContaining({ field: 'supervisorNip', listed: other })]),
        }),
      ]);
    });

    it('is no reason to refuse somebody who acts beside another, or as Plt. beside the holder: both are kept, and told', async () => {
      const second = rows.findLast((each) => ![row[at('NIP')], other, ...supervisors].includes(each[at('NIP')])) ?? [];
      const acts = (kind: string, position: string | undefined) => ({
        Jabatan: position ?? '',
        'Jenis Jabatan': 'Administrator',
        Jenjang: '',
        'Jenis Penugasan': kind,
        'NIP Atasan': '',
      });
      const unit = Object.fromEntries(['Kode Unit', 'Nama Unit', 'Kode Unit Induk'].map((column) => [column, row[at(column)] ?? '']));
      const holder = row[at('Jabatan')];
      const told = async (cells: Readonly<Record<string, string>>, ...besides: string[]) => {
        const list = second.map((cell, place) => ({ ...unit, ...cells })[columns[place] ?? ''] ?? cell).join(';');
        return warned(
          await admin.post('/api/employees/import', formWith([heading, list, ...besides].join('\n')), { query: { dryRun: 'true' } }),
        );
      };
      const codes = ['Jenis Penugasan POST_OCCUPIED', 'Jenis Penugasan POST_STOOD_IN', 'Jabatan POST_HELD'];
      const found = async (cells: Readonly<Record<string, string>>, ...besides: string[]) =>
        (await told(cells, ...besides)).filter((each) => codes.includes(each));
      expect(await found(acts('PLH', 'Kepala Bagian Lowong'))).toEqual([codes[1]]);
      expect(await found(acts('PLT', holder))).toEqual([codes[0]]);
      expect(await found(acts('PLH', holder))).toEqual([]);

      const leads = { ...acts('', holder), 'Jenis Penugasan': 'D', 'NIP Atasan': other };
      expect((await told(leads)).includes('Jabatan POST_HELD')).toBe(true);
      expect((await told({ ...leads, 'Jenis Jabatan': 'Pelaksana' })).includes('Jabatan POST_HELD')).toBe(false);

      // Who has left for good by then holds nothing beside anybody: by his own row of the list, and by what is kept.
      const first = await today();
      const retires = addCalendarDays(first, 30);
      const from = (days: number) => ({ 'Berlaku Mulai': listed(addCalendarDays(first, days)) });
      const [before, after] = [from(20), from(31)];
      const retired = withCells({ Kedudukan: 'Pensiun', 'Jenis Jabatan': 'Administrator', Jenjang: '', ...from(30) });
      expect(await found({ ...leads, ...after }, retired)).toEqual([]);
      expect(await found({ ...leads, ...before }, retired)).toEqual(['Jabatan POST_HELD']);
      expect(await found({ ...acts('PLT', holder), ...after }, retired)).toEqual([]);
      expect(await found({ ...acts('PLT', holder), ...before }, retired)).toEqual(['Jenis Penugasan POST_OCCUPIED']);
      expect(
        (
          await admin.post(`/api/employees/${(await kept()).id}/coming-standings`, {
            standing: '99',
            beginsOn: retires,
            reason: 'Pensiun.',
          })
        ).status,
      ).toBe(200);
      expect(await found({ ...leads, ...after })).toEqual([]);
      expect(await found({ ...leads, ...before })).toEqual(['Jabatan POST_HELD']);
      expect(await found({ ...acts('PLT', holder), ...after })).toEqual([]);
      expect(await found({ ...acts('PLT', holder), ...before })).toEqual(['Jenis Penugasan POST_OCCUPIED']);
    });
  });
}
