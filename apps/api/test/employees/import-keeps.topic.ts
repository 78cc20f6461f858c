import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { endings } from '../support/endings.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { startTestApp, type Answer, type Client, type TestApp } from '../support/test-app.js';

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
    site = toEnd(await startTestApp());
    admin = await signedIn(site, 'admin', { roles: ['administrator'] });
    expect((await admin.post('/api/employees/import', formWith(sample('staff-60.csv')))).status).toBe(200);
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
    it('stays, and is shown beside what the list says, with who decided it', async () => {
      const { id, above } = await kept();
      const [superior] = await site.unitOfWork.read<{ id: string }>('select id from employee where nip = $1', [other]);
      const set = await admin.put(`/api/employees/${id}/supervisor`, { supervisorId: superior?.id }, { key: null });
      expect(set.status).toBe(200);
      const tried = await send({}, { dryRun: 'true' });
      expect(tried.body).toMatchObject({ updated: 0, unchanged: 1, changes: [] });
      expect(tried.body.conflicts).toEqual([
        expect.objectContaining({ nip: row[at('NIP')], by: 'admin', fields: [{ field: 'supervisorNip', kept: other, listed: above }] }),
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
      expect((await send({}, { overrule: 'true' })).body).toMatchObject({ updated: 1 });
      expect((await kept()).above).toBe(row[at('NIP Atasan')]);
      expect((await send({}, { dryRun: 'true' })).body).toMatchObject({ unchanged: 1, conflicts: [] });
    });
  });
}
