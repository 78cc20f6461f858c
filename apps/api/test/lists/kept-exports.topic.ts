import { describe, expect, it } from '@jest/globals';
import type { ListExport } from '@siklus/contracts/exports';
import { forgetExports } from '../../src/modules/exports/forget-exports.job.js';
import { armFailpoint } from '../../src/platform/failpoint.js';
import { ended } from '../../src/platform/files/table-file.js';
import { KeptFiles } from '../../src/platform/files/kept-files.js';
import { signedIn } from '../support/people.js';
import { ask, by, change, exported, filesKept, site, sql, whole, write, type Row } from './exports-office.js';

/** Called inside the `describe` of a suite. */
export function keptExportsTopic(): void {
  describe('a file', () => {
    it('belongs to whoever asked for it, as long as he has the rights by which it was written', async () => {
      const auditor = by('auditor');
      const { address } = await exported(auditor, { list: 'employees' });
      for (const path of [address, `${address}/file`]) expect((await by('administrator').get(path)).status).toBe(404);
      const grant = `role_grant where account_id = (select id from account where username = 'as-auditor')`;
      const [kept] = await sql<{ id: string; account_id: string }>(`select id, account_id from ${grant}`);
      await change(`delete from ${grant}`);
      expect((await auditor.get<Row>(`${address}/file`)).body['code']).toBe('EXPORT_RIGHTS_CHANGED');
      await change(`insert into role_grant (id, account_id, role) values ($1, $2, 'auditor')`, [kept?.id, kept?.account_id]);
      expect((await auditor.get(`${address}/file`)).status).toBe(200);
    });

    it('is not for a superior any more once somebody has left his line, nor for a disabled account, nor written for one', async () => {
      const supervisor = by('supervisor');
      const { address } = await exported(supervisor, { list: 'employees' });
      const [led] = await sql<{ id: string; above: string }>(
        `select a.id, a.supervisor_id as above from assignment a join account x on x.employee_id = a.supervisor_id
          where x.username = 'supervisor' and a.valid_to is null limit 1`,
      );
      await change('update assignment set supervisor_id = null where id = $1', [led?.id]);
      expect((await supervisor.get<Row>(`${address}/file`)).body['code']).toBe('EXPORT_RIGHTS_CHANGED');
      await change('update assignment set supervisor_id = $2 where id = $1', [led?.id, led?.above]);
      expect((await supervisor.get(`${address}/file`)).status).toBe(200);

      const { headers } = await ask(by('ops'), { list: 'incidents' });
      await change(`update account set disabled_at = now() where username = 'as-ops'`);
      await write();
      await change(`update account set disabled_at = null where username = 'as-ops'`);
      const { body } = await by('ops').get<ListExport>(headers.get('location') ?? '');
      expect(body).toMatchObject({ state: 'failed', cause: { id: expect.stringContaining('Peran Anda') } });
    });

    it('is not for whoever looks after a unit any more once somebody in it has left that unit', async () => {
      const [unit] = await sql<{ code: string; post: string; id: string; elsewhere: string }>(
        `select u.code, u.id, a.id as post, (select o.id from unit o where not o.lineage @> array[u.id] limit 1) as elsewhere
           from unit u join assignment a on a.unit_id = u.id and a.valid_to is null order by cardinality(u.lineage) desc, u.code limit 1`,
      );
      const local = await signedIn(site, 'pengawas-lokal', { roles: ['auditor'], unit: unit?.code ?? '' });
      const { address, table } = await exported(local, { list: 'employees' });
      expect(table.length).toBeGreaterThan(0);
      const move = (to?: string) => change('update assignment set unit_id = $2 where id = $1', [unit?.post, to]);
      await move(unit?.elsewhere);
      expect((await local.get<Row>(`${address}/file`)).body['code']).toBe('EXPORT_RIGHTS_CHANGED');
      await move(unit?.id);
      expect((await local.get(`${address}/file`)).status).toBe(200);
      const [told] = await sql<{ stream: string }>(
        `select e.stream from audit_entry e join account a on a.id::text = e.actor
          where e.action = 'list.exported' and a.username = 'pengawas-lokal'`,
      );
      expect(told?.stream).toBe(`unit:${unit?.id}`);
    });

    it('is written anew when its writer fell, and is never there by half', async () => {
      const { headers } = await ask(by('administrator'), { list: 'participants' });
      const address = headers.get('location') ?? '';
      const id = address.split('/').at(-1) ?? '';
      for (const place of ['export.begun', 'export.kept']) {
        await armFailpoint(site.unitOfWork, `${place}:throw`);
        await write();
        expect((await by('administrator').get<ListExport>(address)).body.state).toBe('running');
        expect((await by('administrator').get<Row>(`${address}/file`)).body['code']).toBe('EXPORT_UNFINISHED');
        await change('update list_export set next_try_at = clock_timestamp() where id = $1', [id]);
      }
      await armFailpoint(site.unitOfWork);
      await write();
      expect((await by('administrator').get<ListExport>(address)).body).toMatchObject({ state: 'done', rows: expect.any(Number) });
      expect((await by('administrator').get(`${address}/file`)).status).toBe(200);
    });

    it('is given up for after five tries, and says so', async () => {
      const { headers } = await ask(by('administrator'), { list: 'units' });
      await change(`update list_export set attempts = 5 where state = 'running'`);
      await write();
      const { body } = await by('administrator').get<ListExport>(headers.get('location') ?? '');
      expect([body.state, body.cause?.en]).toEqual(['failed', expect.stringContaining('tried several times')]);
    });

    it('leaves one line in the trail, and visits of the documents whose words are in it', async () => {
      const visitor = await signedIn(site, 'as-visitor', { roles: ['auditor'] });
      const { state } = await exported(visitor, { list: 'plans', filter: { q: 'a' } });
      const entries = await sql<{ body: Row }>(
        `select body from audit_entry
          where action = 'list.exported' and actor = (select id::text from account where username = 'as-visitor')`,
      );
      expect(entries.map(({ body }) => body)).toEqual([{ list: 'plans', format: 'csv', rows: state.rows, filters: ['q'] }]);
      const [visits] = await sql<{ n: number }>(
        `select count(*)::int as n from document_visit where account_id = (select id from account where username = 'as-visitor')`,
      );
      const documents = new Set((await whole(visitor, 'plans', { filter: { q: 'a' } })).map(({ participantId }) => participantId));
      expect(visits?.n).toBe(documents.size);
      expect(documents.size).toBeGreaterThan(0);
    });

    it('is gone after a day, with whatever was left of others', async () => {
      const { address } = await exported(by('administrator'), { list: 'units' });
      await site.app.get(KeptFiles, { strict: false }).write('tersisa', ended);
      await change(`update list_export set created_at = clock_timestamp() - interval '1 day'`);
      // Its day is over at its hour, also while nobody has tidied up.
      for (const path of [address, `${address}/file`]) expect((await by('administrator').get(path)).status).toBe(404);
      await forgetExports.handle(site.unitOfWork, site.app.get(KeptFiles, { strict: false }));
      for (const path of [address, `${address}/file`]) expect((await by('administrator').get(path)).status).toBe(404);
      expect(filesKept()).toEqual([]);
    });
  });
}
