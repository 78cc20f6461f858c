import { beforeAll, describe, expect, it } from '@jest/globals';
import { roleGrant, type RoleGrant } from '@siklus/contracts/accounts';
import { textOf } from '@siklus/domain';
import { endings } from '../support/endings.js';
import { addAccount, signedIn } from '../support/people.js';
import { testPassword, type Client } from '../support/test-app.js';
import { lastAdministratorTopic } from './last-administrator.topic.js';
import {
  accountId,
  admin,
  agency,
  below,
  beside,
  day,
  end,
  give,
  rolesOf,
  site,
  sql,
  today,
  roleGrantsOffice,
} from './role-grants-office.js';

/** Called inside the `describe` of a suite. */
export function roleGrantsTopic(): void {
  const toEnd = endings();
  beforeAll(() => roleGrantsOffice(toEnd));

  describe('a role', () => {
    it('is for nobody to give himself, and lies in one stream of the trail, however an id is written', async () => {
      const own = await accountId('admin');
      for (const id of [own, own.toUpperCase()])
        expect((await give('admin', { accountId: id, role: 'ops', unitId: null })).body).toMatchObject({ status: 403, code: 'OWN_AFFAIR' });
      expect((await give('lain', { unitId: below.toUpperCase() })).status).toBe(201);
      const streams = await sql(`select distinct stream from audit_entry where lower(stream) = $1`, [`unit:${below}`]);
      expect(streams).toEqual([{ stream: `unit:${below}` }]);
    });

    it('counts from the day it begins until the day it ends, on the calendar of the business', async () => {
      const client = await signedIn(site, 'calon');
      expect((await give('calon', { validFrom: day(2), validTo: day(3) })).status).toBe(201);
      const seen: unknown[] = [];
      for (let passed = 0; passed < 5; passed += 1) {
        seen.push(await rolesOf(client));
        await site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = shift + interval '1 day'`));
      }
      await site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = interval '0'`));
      const held = [{ role: 'auditor', unitId: agency.id }];
      expect(seen).toEqual([[], [], held, held, []]);
    });

    it('is listed with its time and what the reader may do', async () => {
      await addAccount(site.unitOfWork, 'daftar');
      const { body } = await give('daftar', {});
      const { rows } = await admin.list<RoleGrant>('/api/role-grants', { filter: { accountId: await accountId('daftar') } });
      expect(rows.map((row) => roleGrant.parse(row))).toEqual([
        expect.objectContaining({
          id: body.id,
          role: 'auditor',
          unitId: agency.id,
          validFrom: today,
          validTo: null,
          state: 'active',
          may: ['grant.write'],
        }),
      ]);
      expect((await admin.list<RoleGrant>('/api/role-grants', { filter: { q: 'admin' } })).rows).toContainEqual(
        expect.objectContaining({ username: 'admin', may: [] }),
      );
      expect((await admin.list('/api/role-grants', { filter: { state: 'ended', accountId: await accountId('daftar') } })).rows).toEqual([]);
    });

    it('ends at once, or after a day, and leaves a trail of ids', async () => {
      const client = await signedIn(site, 'selesai');
      const first = await give('selesai', {});
      expect(await rolesOf(client)).toHaveLength(1);
      expect((await end(first.body.id)).status).toBe(204);
      expect(await rolesOf(client)).toEqual([]);
      const later = await give('selesai', { role: 'training-office' });
      expect((await end(later.body.id, { lastDay: day(5) })).status).toBe(204);
      expect(await rolesOf(client)).toHaveLength(1);
      const entries = await sql<{ action: string; body: Record<string, unknown> }>(
        `select action, body from audit_entry where stream = $1 and action like 'role.%' and body ->> 'accountId' = $2 order by n`,
        [`unit:${agency.id}`, await accountId('selesai')],
      );
      // The first was given today, so ending it at once takes it back.
      expect(entries.map(({ action, body }) => [action, body['role']])).toEqual([
        ['role.given', 'auditor'],
        ['role.ended', 'auditor'],
        ['role.given', 'training-office'],
        ['role.ended', 'training-office'],
      ]);
      expect(JSON.stringify(entries)).not.toContain('selesai');
    });

    it('is given once for the same time, also by two at once', async () => {
      await addAccount(site.unitOfWork, 'sekali');
      const answers = await Promise.all([give('sekali', {}), give('sekali', {})]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect((await give('sekali', { validFrom: day(9) })).body.code).toBe('GRANT_EXISTS');
    });

    it.each([
      ['begins before today', { validFrom: -1 }, 422, 'GRANT_DAYS'],
      ['ends before it begins', { validFrom: 4, validTo: 3 }, 422, 'GRANT_DAYS'],
    ])('that %s is refused', async (_what, days, status, code) => {
      const body = Object.fromEntries(Object.entries(days).map(([key, value]) => [key, day(value)]));
      expect((await give('lain', body)).body).toMatchObject({ status, code });
    });

    it.each([{ role: 'king' }, { unitId: 'x' }, { validFrom: '31-12-2030' }, { unitId: undefined }])('%j is no request', async (body) => {
      expect((await give('lain', body)).status).toBe(400);
    });

    it('for an unknown unit or account is refused', async () => {
      expect((await give('lain', { unitId: '00000000-0000-4000-8000-000000000000' })).status).toBe(404);
      expect((await give('lain', { accountId: '00000000-0000-4000-8000-000000000000' })).status).toBe(404);
      expect((await end('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    });
  });

  describe('an administrator', () => {
    let local: Client;
    beforeAll(async () => {
      local = await signedIn(site, 'lokal', { roles: ['administrator'], unit: agency.code });
      const [person] = await sql<{ nip: string }>(
        'select e.nip from current_assignment a join employee e on e.id = a.employee_id where a.unit_id = $1 order by e.nip limit 1',
        [agency.id],
      );
      await addAccount(site.unitOfWork, 'orang', { nip: person?.nip ?? '' });
    });

    it('is offered the units in which he may give roles, and no other', async () => {
      const offered = async (by: Client, may: string) =>
        (await by.list<{ id: string }>('/api/units', { filter: { may }, range: [0, 199] })).rows.map(({ id }) => id).sort();
      const mine = await sql<{ id: string }>('select id from unit where $1 = any(lineage)', [agency.id]);
      const all = await sql<{ id: string }>('select id from unit');
      expect(await offered(local, 'grant.write')).toEqual(mine.map(({ id }) => id).sort());
      expect(await offered(admin, 'grant.write')).toEqual(all.map(({ id }) => id).sort());
      for (const action of ['template.write', 'toString']) expect([action, await offered(local, action)]).toEqual([action, []]);
    });

    it('gives within his own scope and no further', async () => {
      expect((await give('orang', { unitId: below, role: 'unit-administrator' }, local)).status).toBe(201);
      for (const unitId of [beside, null])
        expect((await give('orang', { unitId }, local)).body).toMatchObject({
          status: 403,
          code: 'GRANT_BEYOND_OWN',
          errors: [{ source: 'unitId' }],
        });
    });

    it('gives no role for a unit that works only without limit, and neither does anybody else', async () => {
      const ofUnit = { role: 'ops', unitId: below };
      for (const by of [local, admin])
        expect((await give('orang', ofUnit, by)).body).toMatchObject({
          ...{ status: 422, code: 'ROLE_WITHOUT_LIMIT', detail: textOf('ROLE_WITHOUT_LIMIT').id },
          errors: [{ source: 'unitId' }],
        });
      const { status, body } = await give('orang', { ...ofUnit, unitId: null });
      expect([status, (await end(body.id)).status]).toEqual([201, 204]);
    });

    it('gives no longer than his own right lasts', async () => {
      const client = await signedIn(site, 'sementara');
      await give('sementara', { role: 'administrator', validTo: day(10) });
      expect((await give('orang', { role: 'training-office', validTo: day(10) }, client)).status).toBe(201);
      for (const validTo of [day(11), null])
        expect((await give('orang', { role: 'auditor', validTo }, client)).body.code).toBe('GRANT_BEYOND_OWN');
      expect(await client.signIn('sementara', testPassword)).toMatchObject({ username: 'sementara' });
    });

    it('cannot end what reaches beyond his scope, nor see it', async () => {
      const { body } = await give('orang', { unitId: beside, role: 'auditor' });
      expect((await end(body.id, {}, local)).body.code).toBe('GRANT_BEYOND_OWN');
      expect((await local.get(`/api/role-grants/${body.id}`)).status).toBe(404);
    });

    it('ends no role of whoever watches his units from outside', async () => {
      const { body } = await give('lain', { role: 'auditor' });
      expect((await end(body.id, {}, local)).body).toMatchObject({ status: 403, code: 'GRANT_BEYOND_OWN' });
      const mayOf = async (by: Client) => (await by.get<RoleGrant>(`/api/role-grants/${body.id}`)).body.may;
      expect([await mayOf(local), await mayOf(admin)]).toEqual([[], ['grant.write']]);
      expect((await end(body.id)).status).toBe(204);
    });

    it('is offered the end of no role in a unit that he only watches, though its holder is his', async () => {
      const watcher = await signedIn(site, 'penonton', { roles: ['administrator'], unit: agency.code });
      await give('penonton', { unitId: beside });
      const [his] = await sql<{ username: string }>(
        `select a.username from account a join current_assignment p on p.employee_id = a.employee_id
           join unit u on u.id = p.unit_id and $1 = any(u.lineage) where a.username <> 'orang' order by a.username limit 1`,
        [agency.id],
      );
      const offered: unknown[] = [];
      for (const unitId of [agency.id, beside]) {
        const { body } = await give(his?.username ?? '', { unitId });
        offered.push((await watcher.get<RoleGrant>(`/api/role-grants/${body.id}`)).body.may, (await end(body.id, {}, watcher)).status);
        await end(body.id);
      }
      expect(offered).toEqual([['grant.write'], 204, [], 403]);
    });

    it('gives himself nothing, and takes nothing from himself', async () => {
      const [own] = await sql<{ id: string }>(`select id from role_grant where account_id = $1 and role = 'administrator'`, [
        await accountId('lokal'),
      ]);
      expect((await end(own?.id ?? '', {}, local)).body).toMatchObject({ status: 403, code: 'OWN_AFFAIR' });
      expect((await end(own?.id ?? '', { lastDay: day(1) }, local)).status).toBe(403);
      expect((await give('lokal', {}, local)).body).toMatchObject({ status: 403, code: 'OWN_AFFAIR' });
      expect((await give('admin', { unitId: null })).body).toMatchObject({ status: 403, code: 'OWN_AFFAIR' });
      expect((await end(own?.id ?? '')).status).toBe(204);
      expect((await give('orang', { unitId: below }, local)).status).toBe(403);
    });
  });

  lastAdministratorTopic();

  it('an auditor reads roles and gives none; others see nothing', async () => {
    const auditor = await signedIn(site, 'pemeriksa', { roles: ['auditor'] });
    expect((await auditor.list<RoleGrant>('/api/role-grants')).rows.every(({ may }) => may.length === 0)).toBe(true);
    expect((await give('orang', {}, auditor)).status).toBe(403);
    const keeper = await signedIn(site, 'penjaga', { roles: ['unit-administrator'], unit: agency.code });
    expect((await keeper.get('/api/role-grants')).status).toBe(403);
  });
}
