import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportedFile, ImportedRow } from '@siklus/contracts/imports';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { staffColumns } from '@siklus/domain';
import { buildProvince } from '../../src/demo/province.js';
import { csvOf, staffTableOf } from '../../src/demo/staff-files.js';
import { portionSize } from '../../src/modules/staff-import/record/import-portion.js';
import { armFailpoint } from '../../src/platform/failpoint.js';
import { asOwner } from '../../proof/database/test-server.js';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { formWith } from '../support/people.js';
import { admin, importOffice, site, upload } from './import-office.js';

const people = 2 * portionSize + 100;
export const list = (): string => csvOf(staffTableOf(buildProvince({ employees: people, seed: 7 })));
export const one = async (id = ''): Promise<ImportedFile> => (await admin.get<ImportedFile>(`/api/imports/${id}`)).body;
const first = async <Row extends object>(sql: string, values: unknown[] = []) => (await site.unitOfWork.read<Row>(sql, values))[0];
const told = () => first<{ n: number }>(`select count(*)::int as n from audit_entry where action = 'employees.imported'`);
export const broken = (): Promise<unknown[]> => brokenIn(site.unitOfWork);
export const dueAtOnce = (): Promise<unknown> =>
  site.unitOfWork.run((tx) => tx.run('update outbox set next_send_at = clock_timestamp() where acked_at is null'));

/** The list with another mail address for everybody. */
export function withAddresses(lines: readonly string[], word: string): string {
  const [heading = '', ...rows] = lines.map((line) => line.trim()).filter((line) => line !== '');
  const email = heading.split(';').indexOf(staffColumns.email);
  return [heading, ...rows.map((row, at) => row.split(';').with(email, `${word}-${at}@contoh.example`).join(';'))].join('\n');
}

/** Called inside the `describe` of a suite. */
export function importPortionsTopic(): void {
  const toEnd = endings();
  beforeAll(() => importOffice(toEnd));
  afterEach(() => armFailpoint(site.unitOfWork, ''));

  describe('a list of more rows than a portion has', () => {
    let report: ImportReport;
    let lines: string[] = [];
    let firstPortion = 0;

    it('is checked as a whole, answered once its first portion is written, and says how far it is', async () => {
      const file = list();
      lines = file.split('\n');
      const { status, body } = await upload(formWith(file));
      report = body;
      expect(status).toBe(200);
      expect(report.created).toBeGreaterThanOrEqual(people);
      const answered = await one(report.importId);
      expect(answered).toMatchObject({ state: 'writing', total: report.created, finishedAt: null });
      firstPortion = answered.written;
      expect(Math.floor(firstPortion / portionSize)).toBe(1);
      expect((await told())?.n).toBe(0);
      // Whoever is written has his superior, so what is there by half is whole in itself.
      expect(await broken()).toEqual([]);
      expect(await first('select count(*)::int as n from unit where parent_id is null and cardinality(lineage) <> 1')).toEqual({ n: 0 });
    });

    it('keeps a second one out until it is written, by a clear word', async () => {
      const { status, body } = await upload(formWith(list()));
      expect([status, body.code]).toEqual([409, 'IMPORT_UNDER_WAY']);
    });

    it('goes on where it was when whoever writes it dies, and writes no row twice', async () => {
      await armFailpoint(site.unitOfWork, 'import.written:throw@2');
      await expect(runJobs(site)).rejects.toThrow('import.written');
      const { written } = await one(report.importId);
      expect(written).toBeGreaterThan(firstPortion);
      expect(written).toBeLessThan(report.created);
      await armFailpoint(site.unitOfWork, '');
      await dueAtOnce();
      await runJobs(site);
      // As the server does by itself after a while: without it joins of thousands of rows are planned for none.
      await asOwner(site.databaseUrl, 'analyze');
      expect(await one(report.importId)).toMatchObject({ state: 'done', written: report.created, leftOut: 0, may: ['import.undo'] });
      expect(
        await first(
          `select count(*)::int as n, count(distinct employee_id)::int = (select count(*) from employee) as whole from employee_change`,
        ),
      ).toEqual({ n: report.created, whole: true });
      expect((await told())?.n).toBe(1);
      expect(await broken()).toEqual([]);
    });

    it('leaves what others have decided about a person meanwhile, and names him', async () => {
      const { body } = await upload(formWith(withAddresses(lines, 'baru')));
      const { total, written } = await one(body.importId);
      expect(total).toBeGreaterThan(written);
      const waiting = await first<{ id: string; nip: string; above: string }>(
        `select r.employee_id as id, r.nip, s.supervisor_id as above from imported_row r
           join current_assignment a on a.employee_id = r.employee_id join current_assignment s on s.employee_id = a.supervisor_id
          where r.import_id = $1 and r.state = 'waiting' and s.supervisor_id is not null order by r.n limit 1`,
        [body.importId],
      );
      const decided = await admin.put(`/api/employees/${waiting?.id}/supervisor`, { supervisorId: waiting?.above, reason: 'Uji' });
      expect(decided.status).toBe(200);
      await runJobs(site);
      expect(await one(body.importId)).toMatchObject({ state: 'done', written: total - 1, leftOut: 1 });
      const { rows } = await admin.list<ImportedRow>('/api/import-rows', { filter: { importId: body.importId, state: 'left' } });
      expect(rows).toMatchObject([{ nip: waiting?.nip, message: { id: expect.stringContaining('selagi berkas ditulis') } }]);
    });
  });
}
