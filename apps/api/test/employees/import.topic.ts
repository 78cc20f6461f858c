import { beforeAll, describe, expect, it } from '@jest/globals';
import { importReport, type ImportReport } from '@siklus/contracts/staff-import';
import { endings } from '../support/endings.js';
import { heldBack } from '../support/locks.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { changedRowTopic } from './changed-row.topic.js';
import { admin, counts, importOffice, site, upload } from './import-office.js';
import { uploadedFilesTopic } from './uploaded-files.topic.js';

/** Called inside the `describe` of a suite. */
export function importTopic(): void {
  const toEnd = endings();
  beforeAll(() => importOffice(toEnd));

  describe('a list with 37 faults', () => {
    const expected = JSON.parse(sample('staff-37-faults.json').toString()) as { row: number; column: string; code: string }[];

    it.each(['csv', 'xlsx'])('is refused as %s with every fault by row and column, and nothing is written', async (kind) => {
      const before = await counts();
      const { status, headers, body } = await upload(formWith(sample(`staff-37-faults.${kind}`), `pegawai.${kind}`));
      expect([status, body.code]).toEqual([422, 'IMPORT_FAULTY']);
      expect(headers.get('content-type')).toMatch(/problem\+json/);
      expect(body.errors.map(({ row, column, code }) => ({ row, column, code }))).toEqual(expected);
      expect(importReport.safeParse(body).success).toBe(true);
      expect(body.valid + body.faulty).toBe(body.rows);
      expect(await counts()).toEqual(before);
    });

    it('is shown by a dry run without a key, also in English', async () => {
      const { status, body } = await admin.post<ImportReport>('/api/employees/import', formWith(sample('staff-37-faults.csv')), {
        query: { dryRun: 'true' },
        key: null,
        headers: { 'accept-language': 'en' },
      });
      expect(status).toBe(422);
      expect(body.errors[0]?.message).toMatch(/The spreadsheet has rounded the number/);
    });

    it('says what the valid rows alone would do, and then does exactly that', async () => {
      const rehearsal = await admin.post<ImportReport>('/api/employees/import', formWith(sample('staff-37-faults.csv')), {
        query: { dryRun: 'true', validOnly: 'true' },
        key: null,
      });
      expect(rehearsal.status).toBe(200);
      const done = await upload(formWith(sample('staff-37-faults.csv')), { validOnly: 'true' });
      expect(done.status).toBe(200);
      const { changes, conflicts, effects, supervisors, ...counted } = rehearsal.body;
      expect([conflicts, effects]).toEqual([[], { joins: [], moves: 0, heldUp: 0 }]);
      expect(supervisors).toMatchObject({ '196804121995021001': 'Lukman Ngofangare, S.STP., M.Si.' });
      expect(done.body).toEqual({ ...counted, importId: expect.any(String) });
      // Every row is in one of the groups, the largest of them last.
      const sizes = changes?.map(({ rows }) => rows.length) ?? [];
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      const people = changes?.filter(({ kind }) => kind !== 'newUnit') ?? [];
      expect(people.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(done.body.created);
      expect((changes?.length ?? 0) - people.length).toBe((await counts()).units);
      expect(people.every(({ kind, fields }) => ['person', 'post'].includes(kind) && fields.every(({ how }) => how === 'filled'))).toBe(
        true,
      );
      expect(done.body.created).toBe(done.body.valid);
      expect(done.body.errors).toHaveLength(37);
    });
  });

  describe('a list of 2,000', () => {
    it('changes nothing in a dry run', async () => {
      const before = await counts();
      const { status, body } = await upload(formWith(sample('staff-2000.csv')), { dryRun: 'true' });
      expect([status, body.faulty]).toEqual([200, 0]);
      expect(await counts()).toEqual(before);
    });

    it('is written once, however often it is sent with its key', async () => {
      const first = await upload(formWith(sample('staff-2000.csv')), {}, 'unggah-1');
      expect(first.status).toBe(200);
      expect(first.body.created).toBeGreaterThan(1_600);
      const after = await counts();
      const again = await upload(formWith(sample('staff-2000.csv')), {}, 'unggah-1');
      expect(again).toMatchObject({ status: 200, body: first.body });
      expect(await counts()).toEqual(after);
    });

    it('changes nothing the second time, from either kind of file', async () => {
      const before = await counts();
      for (const kind of ['csv', 'xlsx']) {
        const { body } = await upload(formWith(sample(`staff-2000.${kind}`)));
        expect(body).toMatchObject({ created: 0, updated: 0, unchanged: body.rows, faulty: 0, errors: [] });
      }
      expect(await counts()).toMatchObject({ ...before, imports: (before.imports ?? 0) + 2 });
    });

    it('gives every unit its ancestors, root first, and every employee an account', async () => {
      const [row] = await site.unitOfWork.read<{ wrong: number; without: number }>(
        `select (select count(*)::int from unit u left join unit p on p.id = u.parent_id
        where u.lineage <> coalesce(p.lineage, '{}') || u.id) as wrong,
              (select count(*)::int from employee e where not exists (select from account a
                where a.employee_id = e.id and a.username = e.nip and a.password_hash is null)) as without`,
      );
      expect(row).toEqual({ wrong: 0, without: 0 });
    });
  });

  describe('a changed row', changedRowTopic);

  describe('two imports at once', () => {
    it('leave the same as one after the other: the second one sees what the first has written', async () => {
      const other = await signedIn(site, 'admin-2', { roles: ['administrator'] });
      const [heading = ''] = sample('staff-2000.csv').toString('utf8').split('\n');
      const row = '199001012015031999;Orang Baru;SENDIRI;Unit Sendiri;;Analis;Pelaksana;;III/a;;PNS;01;D;01-01-2020;WIT;';
      const list = () => formWith([heading, row].join('\n'));
      const twice = () => [admin, other].map((by) => by.post<ImportReport>('/api/employees/import', list()));
      const both = await heldBack(site.databaseUrl, `select pg_advisory_xact_lock(hashtext('siklus.organisation'))`, twice);
      expect(both.map(({ status, body }) => [status, body.created, body.unchanged]).sort()).toEqual([
        [200, 0, 1],
        [200, 1, 0],
      ]);
    });
  });

  uploadedFilesTopic();
}
