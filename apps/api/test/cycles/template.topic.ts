import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Template } from '@siklus/contracts/templates';
import { defaultTemplate, registry } from '@siklus/domain';
import { brokenIn } from '../support/broken.js';
import { signedIn } from '../support/people.js';
import type { Client, TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';

let site: TestApp;
let admin: Client;
let unitId: string;

const inForce = async () => (await admin.get<Template>('/api/template')).body;
const bare = ({ lines }: Template) => lines.map(({ stepVersion: _, ...line }) => line);
const save = (lines: unknown, version: number, client = admin) =>
  client.put<Template & { code?: string; errors?: { source: string }[] }>('/api/template', { lines }, { version });
const cycleOf = async (year: number) => (await admin.post<Cycle>('/api/cycles', { unitId, year })).body;

/** Called inside the `describe` of a suite. */
export function templateTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site, admin } = toEnd(await openProvince()));
    unitId = (await admin.list<{ id: string }>('/api/units', { filter: { parentId: null } })).rows[0]?.id ?? '';
  });

  describe('the template of new cycles', () => {
    it('is at first what the steps describe', async () => {
      const { version, lines, savedBy } = await inForce();
      expect({ version, savedBy, steps: lines.map(({ step, occasion }) => `${step}/${occasion}`) }).toEqual({
        version: 1,
        savedBy: null,
        steps: defaultTemplate(registry.steps).map(({ step, occasion }) => `${step}/${occasion}`),
      });
    });

    it('moves dates, leaves out a quarter and renames a step for new cycles only', async () => {
      const old = await cycleOf(2031);
      const before = await inForce();
      const label = { id: 'Dialog kinerja akhir tahun', en: 'Year-end talk' };
      const lines = bare(before)
        .filter(({ occasion }) => occasion !== 'TW1')
        .map((line) =>
          line.step === 'target-setting' ? { ...line, dueOn: '02-15' } : line.step === 'final-assessment' ? { ...line, label } : line,
        );
      const saved = await save(lines, before.version);
      expect(saved).toMatchObject({ status: 200, body: { version: 2, savedBy: 'admin' } });
      expect(saved.headers.get('etag')).toBe('"2"');
      const fresh = await cycleOf(2032);
      expect(fresh).toMatchObject({ templateVersion: 2 });
      expect(fresh.schedule.map(({ occasion }) => occasion)).not.toContain('TW1');
      expect(fresh.schedule[0]).toMatchObject({ step: 'target-setting', dueOn: '2032-02-15' });
      expect(fresh.schedule.find(({ step }) => step === 'final-assessment')?.label).toEqual(label);
      expect((await admin.get<Cycle>(`/api/cycles/${old.id}`)).body).toMatchObject({ templateVersion: 1, schedule: old.schedule });
    });

    it('is saved only over the version that was read, and only when it says which', async () => {
      const now = await inForce();
      expect((await save(bare(now), now.version - 1)).status).toBe(412);
      expect((await admin.put('/api/template', { lines: bare(now) })).status).toBe(428);
      expect((await inForce()).version).toBe(now.version);
    });

    it('is refused with the lines that cannot be', async () => {
      const now = await inForce();
      const lines = bare(now)
        .filter(({ step }) => step !== 'target-setting')
        .map((line, index) => (index === 0 ? { ...line, dueOn: '02-31' } : line));
      const { status, body } = await save(lines, now.version);
      expect([status, body.code]).toEqual([422, 'TEMPLATE_FAULTY']);
      expect(body.errors?.map(({ source }) => source)).toEqual(expect.arrayContaining(['lines.0.dueOn', 'lines.0.step']));
    });

    it('is for the administrator to change; overseers read it', async () => {
      const now = await inForce();
      const auditor = await signedIn(site, 'auditor', { roles: ['auditor'] });
      expect((await auditor.get('/api/template')).status).toBe(200);
      expect((await save(bare(now), now.version, auditor)).status).toBe(403);
    });

    it('leaves a trail, and every invariant holds', async () => {
      const { rows } = await admin.list<{ action: string; body: unknown }>('/api/audit-entries', {
        filter: { action: 'template.changed' },
      });
      expect(rows).toMatchObject([{ body: { version: 2 } }]);
      expect(await brokenIn(site.unitOfWork)).toEqual([]);
    });
  });
}
