import { beforeAll, describe, expect, it } from '@jest/globals';
import { samplePlan, type SamplePlan } from '@siklus/contracts/sample-plans';
import { planForm, sampleFaults, standardSamples } from '@siklus/domain';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';
import { signedIn } from '../support/people.js';
import type { Client, TestApp } from '../support/test-app.js';

let site: TestApp;
let admin: Client;
let employee: Client;

const fields = {
  name: 'Arsiparis',
  positions: [' Arsiparis ', 'pengelola arsip'],
  results: [
    {
      title: 'Arsip tertata',
      kind: 'MAIN',
      indicators: [{ aspect: 'QUANTITY', text: 'Jumlah berkas', target: { number: 400, unit: 'berkas' } }],
    },
  ],
  active: true,
};
const withTarget = (target: object, parts: object = {}) => ({
  ...fields,
  name: 'Arsiparis lain',
  results: fields.results.map((each) => ({ ...each, indicators: [{ aspect: 'QUANTITY', text: 'Jumlah berkas', target, ...parts }] })),
});
const write = (body: object) => admin.post<SamplePlan>('/api/sample-plans', body);

/** Called inside the `describe` of a suite. */
export function samplePlansTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site, admin } = toEnd(await openProvince()));
    employee = await signedIn(site, 'pegawai-biasa');
  });

  describe('the library of sample plans', () => {
    it('begins with those that the product brings along, for everybody to read', async () => {
      const { rows } = await employee.list<SamplePlan>('/api/sample-plans', { filter: { active: true } });
      expect(rows.map((row) => samplePlan.strict().parse(row).name).sort()).toEqual(standardSamples.map(({ name }) => name).sort());
      for (const sample of standardSamples) expect(rows).toContainEqual(expect.objectContaining(sample));
    });

    it('takes a new one, changes it in the version that was read, and tells both in the trail', async () => {
      const { status, body } = await write(fields);
      expect([status, body.positions, body.version]).toEqual([201, ['arsiparis', 'pengelola arsip'], 1]);
      const change = (version: number) => admin.put(`/api/sample-plans/${body.id}`, { ...fields, active: false }, { version });
      expect((await change(1)).status).toBe(200);
      expect((await change(1)).body).toMatchObject({ status: 412 });
      expect((await employee.list('/api/sample-plans', { filter: { active: true, q: 'arsip' } })).total).toBe(0);
      const told = await site.unitOfWork.read(`select action from audit_entry where body ->> 'samplePlanId' = $1 order by n`, [body.id]);
      expect(told).toEqual([{ action: 'sample-plan.created' }, { action: 'sample-plan.changed' }]);
    });

    it.each<[string, object, number, string]>([
      ['a name that is taken', { ...fields, name: 'Perawat' }, 409, 'SAMPLE_NAME_TAKEN'],
      ['no post', { ...fields, positions: [] }, 400, 'MALFORMED_REQUEST'],
      ['no result', { ...fields, results: [] }, 400, 'MALFORMED_REQUEST'],
      ['a row that says it stands in a plan', { ...fields, results: [{ ...fields.results[0], key: 'r1' }] }, 400, 'MALFORMED_REQUEST'],
    ])('refuses %s', async (_what, body, status, code) => {
      expect((await write(body)).body).toMatchObject({ status, code });
    });

    it.each<[string, object, string]>([
      ['a range upside down', withTarget({ least: 90, most: 80, unit: '%' }), 'RANGE_UPSIDE_DOWN'],
      ['words that are counted by instalments', withTarget({ text: 'Tertata' }, { pattern: 'CUMULATIVE' }), 'WORDS_DO_NOT_ADD_UP'],
      ['a target of nothing', withTarget({ number: 0, unit: 'berkas' }), 'TARGET_IS_NOTHING'],
    ])('refuses what nobody could hand in, and keeps nothing of it: %s', async (_what, body, code) => {
      expect((await write(body)).body).toMatchObject({ status: 422, errors: [expect.objectContaining({ code })] });
      const [stored] = (await admin.list<SamplePlan>('/api/sample-plans', { filter: { q: 'perawat' } })).rows;
      const changed = await admin.put(
        `/api/sample-plans/${stored?.id}`,
        { ...body, name: stored?.name },
        { version: stored?.version ?? 0 },
      );
      expect(changed.body).toMatchObject({ status: 422, errors: [expect.objectContaining({ code })] });
      const { rows } = await admin.list<SamplePlan>('/api/sample-plans', { filter: { q: 'arsiparis lain' } });
      expect([rows, (await admin.get<SamplePlan>(`/api/sample-plans/${stored?.id}`)).body]).toEqual([[], stored]);
    });

    it('has samples that can be handed in as they are', async () => {
      for (const { name, results } of standardSamples) expect([name, planForm.safeParse({ results }).success]).toEqual([name, true]);
      for (const { name, results } of standardSamples) expect([name, sampleFaults(results)]).toEqual([name, []]);
    });
  });
}
