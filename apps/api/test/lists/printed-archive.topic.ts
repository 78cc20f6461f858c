import { describe, expect, it, jest } from '@jest/globals';
import type { ListExport } from '@siklus/contracts/exports';
import { Refusal } from '@siklus/domain';
import { strFromU8, unzipSync } from 'fflate';
import { ListReader } from '../../src/platform/lists/list-reader.js';
import { FormPrinters } from '../../src/workflow/form-printers.js';
import { signedIn } from '../support/people.js';
import { ask, by, site, sql, whole, write, type Row } from './exports-office.js';

/** Called inside the `describe` of a suite. */
export function printedArchiveTopic(): void {
  describe('what is printed of many documents', () => {
    it('is one archive: of each the very file that it is alone, in their order, and who has none with the reason', async () => {
      const supervisor = by('supervisor');
      const [first, ...others] = await whole(supervisor, 'participants', { sort: ['employeeName', 'ASC'] });
      const asked = await ask(supervisor, { list: 'participants', format: 'zip', form: 'skp', sort: ['employeeName', 'ASC'] });
      const address = asked.headers.get('location') ?? '';
      // In the demo everybody has agreed targets; the first one is told to have none.
      const printers = jest.spyOn(site.app.get(FormPrinters, { strict: false }), 'print');
      printers.mockRejectedValueOnce(new Refusal('FORM_WITHOUT_PLAN'));
      await write();
      printers.mockRestore();
      const { body: state } = await supervisor.get<ListExport>(address);
      expect(state).toMatchObject({ state: 'done', format: 'zip', rows: others.length + 1, of: others.length + 1 });
      expect(state.name).toMatch(/^sasaran-kinerja-pegawai-skp-\d{4}-\d\d-\d\d\.zip$/);
      const parts = unzipSync((await supervisor.file(`${address}/file`)).body);
      expect(strFromU8(parts['tidak-dicetak.txt'] ?? new Uint8Array())).toMatch(
        new RegExp(`^\ufeff?${String(first?.['nip'])} .*disepakati`),
      );
      expect(Object.keys(parts)).toHaveLength(others.length + 1);
      for (const [at, { id, nip }] of others.entries()) {
        const begin = `${String(at + 2).padStart(3, '0')}-${String(nip)}-`;
        const name = Object.keys(parts).find((each) => each.startsWith(begin)) ?? '';
        const alone = await supervisor.file(`/api/participants/${String(id)}/forms/skp.pdf`);
        expect([nip, alone.status, Buffer.from(parts[name] ?? []).equals(alone.body)]).toEqual([nip, 200, true]);
      }
      expect(others.length).toBeGreaterThan(0);
    });

    it('is a visit of each, tells how far it is, and is told in the trail', async () => {
      const visitor = await signedIn(site, 'as-printer', { roles: ['auditor'] });
      const [{ unitId } = { unitId: '' }] = await sql<{ unitId: string }>(
        `select p.unit_id as "unitId" from participant p group by p.unit_id order by count(*), p.unit_id limit 1`,
      );
      const documents = await whole(visitor, 'participants', { filter: { unitId } });
      await ask(visitor, { list: 'participants', format: 'zip', form: 'progress', filter: { unitId } });
      await write();
      const [told] = await sql<{ visits: number; body: Row }>(
        `select (select count(distinct participant_id)::int from document_visit v where v.account_id = a.id) as visits, e.body
           from account a join audit_entry e on e.actor = a.id::text and e.action = 'list.exported' where a.username = 'as-printer'`,
      );
      expect(told).toEqual({
        visits: documents.length,
        body: { list: 'participants', format: 'zip', form: 'progress', rows: documents.length, filters: ['unitId'] },
      });
    });

    it('comes after every table that is asked for, also while it waits', async () => {
      const wishes = [
        { list: 'participants', format: 'zip', form: 'skp', filter: { q: 'tidak ada orang ini' } },
        { list: 'units' },
      ] as const;
      const asked: string[] = [];
      for (const wish of [...wishes, wishes[0]]) asked.push((await ask(by('auditor'), wish)).headers.get('location') ?? '');
      const states = () => Promise.all(asked.map(async (address) => (await by('auditor').get<ListExport>(address)).body.state));
      // One print a pass: the next one sees first whether a table has come.
      expect([await write(), await states()]).toEqual([true, ['done', 'done', 'running']]);
      expect([await write(), await states()]).toEqual([true, ['done', 'done', 'done']]);
      expect(await write()).toBe(false);
    });

    it('is refused for more than are printed at once', async () => {
      const many = jest.spyOn(site.app.get(ListReader, { strict: false }), 'whole');
      many.mockResolvedValue({ total: 201, parts: (async function* () {})() });
      const { headers } = await ask(by('administrator'), { list: 'participants', format: 'zip', form: 'skp' });
      await write();
      many.mockRestore();
      const { body } = await by('administrator').get<ListExport>(headers.get('location') ?? '');
      expect([body.state, body.cause?.en]).toEqual(['failed', expect.stringContaining('At most 200 documents')]);
    });
  });
}
