import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { account, activationCodes, type Account, type ActivationCodes } from '@siklus/contracts/accounts';
import { CoursesService } from '../../src/modules/courses/courses.service.js';
import { ImportStaff } from '../../src/modules/staff-import/import-staff.js';
import { mailCode } from '../../src/modules/accounts/mail-code.job.js';
import { userActs } from '../../src/operations/user-acts.js';
import { send } from '../../src/platform/queue/outbox.js';
import { runJobs } from '../support/jobs.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { addAccount, formWith, sample, signedIn } from '../support/people.js';
import { storedIn } from '../support/stored.js';
import { testPassword, type Answer, type Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

const password = 'kapal putih di ternate';
let office: Office;

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);
const idOf = async (username: string): Promise<string> =>
  (await sql<{ id: string }>('select id from account where username = $1', [username]))[0]?.id ?? '';
const act = async (
  username: string,
  verb: string,
  by = office.admin,
  reason: unknown = 'sesuai surat',
): Promise<Answer<Account & { code: string }>> => by.post(`/api/accounts/${await idOf(username)}/${verb}`, { reason });
const code = async (username: string, by = office.admin): Promise<Answer<ActivationCodes & { code?: string }>> =>
  by.post(`/api/accounts/${await idOf(username)}/code`, { via: 'paper', reason: 'lupa kata sandi' });
const activate = (username: string, given: string, secret = password): Promise<Answer> =>
  office.site.client().post('/api/session/activation', { username, code: given, password: secret }, { key: null });

async function enter(username: string, secret = testPassword): Promise<Client> {
  const client = office.site.client();
  await client.signIn(username, secret);
  return client;
}

/** Called inside the `describe` of a suite. */
export function administeringTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    for (const name of ['orang', 'lupa', 'baru']) await addAccount(office.site.unitOfWork, name);
  });

  it('is found by name, by user name, and by the number also of somebody who is called otherwise', async () => {
    const [person] = await sql<{ nip: string; name: string }>(`select nip, name from employee where status = 'PNS' order by nip limit 1`);
    await addAccount(office.site.unitOfWork, 'nama-sendiri', { nip: person?.nip ?? '' });
    const found = async (q = '') =>
      (await office.admin.list<Account>('/api/accounts', { filter: { q } })).rows.map(({ username }) => username);
    for (const q of [person?.name, 'nama-sendiri', person?.nip]) expect([q, await found(q)]).toEqual([q, ['nama-sendiri']]);
  });

  describe('a disabled account', () => {
    it('is signed out at once, cannot come in, and says why it is closed; enabled, it comes in as before', async () => {
      const inside = await enter('orang');
      const { status, body } = await act('orang', 'disable');
      expect(status).toBe(200);
      expect(account.parse(body)).toMatchObject({ state: 'disabled', disabledReason: 'sesuai surat', sessions: 0, bar: null });
      expect((await inside.get('/api/session')).status).toBe(401);
      await expect(enter('orang')).rejects.toThrow('401');
      expect((await code('orang')).body.code).toBe('ACCOUNT_DISABLED');
      expect((await act('orang', 'disable')).body.code).toBe('ACCOUNT_DISABLED');
      expect((await act('orang', 'enable')).body).toMatchObject({ disabledAt: null, disabledReason: null });
      expect((await act('orang', 'enable')).body.code).toBe('ACCOUNT_ENABLED');
      await expect(enter('orang')).resolves.toBeDefined();
    });

    it('has its code ended', async () => {
      const { body } = await code('orang');
      await act('orang', 'disable');
      await act('orang', 'enable');
      expect((await activate('orang', body.slips[0]?.code ?? '')).status).toBe(401);
    });

    it('has the codes ended that it made and nobody has used, on paper and by mail; who made others keeps them', async () => {
      const dismissed = await signedIn(office.site, 'dipecat', { roles: ['administrator'] });
      const { body: made } = await code('lupa', dismissed);
      const { body: kept } = await code('baru');
      await office.site.unitOfWork.run(async (tx) => {
        const [mailed] = await tx.rows<{ id: string }>(
          `select a.id from account a join employee e on e.id = a.employee_id where a.password_hash is null and e.email <> '' limit 1`,
        );
        await send(tx, mailCode, [{ accountId: mailed?.id ?? '', madeBy: await idOf('dipecat'), kind: 'activation' }]);
      });
      expect((await act('dipecat', 'disable')).status).toBe(200);
      expect((await activate('lupa', made.slips[0]?.code ?? '')).status).toBe(401);
      await runJobs(office.site);
      expect(await sql('select account_id from activation_code where made_by = $1', [await idOf('dipecat')])).toEqual([]);
      expect(await sql('select account_id as id from activation_code where account_id = $1', [await idOf('baru')])).toHaveLength(1);
      expect(kept.slips).toHaveLength(1);
    });

    it('leaves the turns of the post to whoever is next above, and gets them back when it is enabled', async () => {
      const [line] = await sql<{ employee: string; supervisor: string; above: string; username: string }>(
        `select a.employee_id as employee, a.supervisor_id as supervisor, h.supervisor_id as above, x.username
           from current_assignment a join employee e on e.id = a.employee_id and e.standing = '01'
             join current_assignment h on h.employee_id = a.supervisor_id and h.supervisor_id is not null
             join employee b on b.id = a.supervisor_id and b.standing = '01' join employee c on c.id = h.supervisor_id and c.standing = '01'
             join account x on x.employee_id = a.supervisor_id
          where not exists (select from acting_official o where o.holder_id = a.supervisor_id)
          order by a.employee_id limit 1`,
      );
      if (line === undefined) throw new Error('The sample has no such line');
      const own = { employeeId: line.employee, step: 'target-setting' };
      const [draft] = await openTasks(office, own);
      const employee = await office.as(line.employee);
      const { body } = await employee.get<{ example: object; version: number }>(`/api/tasks/${draft?.id}`);
      await employee.post(`/api/tasks/${draft?.id}/complete`, { answers: body.example }, { version: body.version });
      const holder = async () => (await openTasks(office, own)).map(({ holderId }) => holderId);
      expect(await holder()).toEqual([line.supervisor]);
      await act(line.username, 'disable');
      await runJobs(office.site);
      expect(await holder()).toEqual([line.above]);
      await act(line.username, 'enable');
      await runJobs(office.site);
      expect(await holder()).toEqual([line.supervisor]);
    });
  });

  describe('who may act on an account', () => {
    it('does not act on his own', async () => {
      for (const verb of ['disable', 'end-sessions'])
        expect((await act('admin', verb)).body).toMatchObject({ status: 409, code: 'OWN_ACCOUNT' });
      expect((await code('admin')).body.code).toBe('OWN_ACCOUNT');
      expect((await office.admin.get<Account>(`/api/accounts/${await idOf('admin')}`)).body.bar).toBe('own');
    });

    it('reaches it, and could give every role that it holds', async () => {
      const [person] = await sql<{ nip: string; unit: string; parent: string }>(
        `select e.nip, u.code as unit, p.code as parent from employee e join current_assignment a on a.employee_id = e.id
           join unit u on u.id = a.unit_id join unit p on p.id = u.parent_id order by e.nip limit 1`,
      );
      await addAccount(office.site.unitOfWork, 'ditunjuk', { nip: person?.nip ?? '' });
      const keeper = await signedIn(office.site, 'penjaga', { roles: ['unit-administrator'], unit: person?.unit ?? '' });
      expect((await act('ditunjuk', 'end-sessions', keeper)).status).toBe(200);
      expect((await act('orang', 'end-sessions', keeper)).status).toBe(404);
      await sql(`insert into role_grant (id, account_id, role, unit_id) values (gen_random_uuid(), $1, 'administrator', null)`, [
        await idOf('ditunjuk'),
      ]);
      const local = await signedIn(office.site, 'setempat', { roles: ['administrator'], unit: person?.parent ?? '' });
      for (const by of [keeper, local]) {
        for (const verb of ['disable', 'enable', 'end-sessions'])
          expect((await act('ditunjuk', verb, by)).body).toMatchObject({ status: 403, code: 'ACCOUNT_BEYOND_OWN' });
        expect((await code('ditunjuk', by)).body.code).toBe('ACCOUNT_BEYOND_OWN');
        expect((await by.get<Account>(`/api/accounts/${await idOf('ditunjuk')}`)).body.bar).toBe('beyond-own');
      }
      await sql('delete from role_grant where account_id = $1', [await idOf('ditunjuk')]);
    });

    it.each([null, '', ' ', 'x'.repeat(501), 7])('says why: %j is no reason', async (reason) => {
      expect((await act('orang', 'end-sessions', office.admin, reason)).status).toBe(400);
    });

    it.each<[string, string, number, (id: string) => Promise<unknown>]>([
      ['his role ends', 'RIGHTS_CHANGED', 409, (id) => sql('delete from role_grant where account_id = $1', [id])],
      ['his account is disabled', 'NOT_SIGNED_IN', 401, (id) => sql('update account set disabled_at = now() where id = $1', [id])],
      ['his session ends', 'NOT_SIGNED_IN', 401, (id) => sql('delete from session where account_id = $1', [id])],
    ])('does nothing for somebody whom it still had let in when meanwhile %s', async (what, code, status, end) => {
      const name = `sebentar-${what}`;
      const by = await signedIn(office.site, name, { roles: ['administrator'] });
      const app = office.site.app;
      const [importing, courses] = [app.get(ImportStaff), app.get(CoursesService)];
      const [read, create] = [importing.read.bind(importing), courses.create.bind(courses)];
      jest.spyOn(importing, 'read').mockImplementationOnce(async (...given) => {
        await end(await idOf(name));
        return read(...given);
      });
      const list = formWith(sample('staff-60.csv'));
      const before = await storedIn(office.site);
      expect(await by.post('/api/employees/import', list)).toMatchObject({ status, body: { code } });
      const other = await signedIn(office.site, `${name}-lagi`, { roles: ['administrator'] });
      jest.spyOn(courses, 'create').mockImplementationOnce(async (...given) => {
        const done = await create(...given);
        await end(await idOf(`${name}-lagi`));
        return done;
      });
      const course = { code: 'SELAGI', title: 'a', titleEn: 'a', hours: 1, form: 'CLASSICAL', tags: [], active: true };
      expect(await other.post('/api/courses', course)).toMatchObject({ status, body: { code } });
      expect(await sql(`select from course where code = 'SELAGI'`)).toEqual([]);
      await sql(`delete from role_grant where account_id in (select id from account where username like 'sebentar-%')`);
      const after = await storedIn(office.site);
      for (const table of ['audit_entry', 'idempotency_key', 'outbox'])
        expect([table, after.get(table)]).toEqual([table, before.get(table)]);
    });

    it('cannot close the last way in, not even from the server', async () => {
      await addAccount(office.site.unitOfWork, 'kedua', { roles: ['administrator'] });
      const second = await enter('kedua');
      const both = await Promise.all([act('admin', 'disable', second), act('kedua', 'disable')]);
      expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200]);
      for (const name of ['admin', 'kedua']) await sql('update account set disabled_at = null where id = $1', [await idOf(name)]);
      office = { ...office, admin: await enter('admin') };
      await act('kedua', 'disable');
      const { disable } = userActs;
      const before = process.env;
      process.env = { ...before, DATABASE_URL: office.site.databaseUrl, SIKLUS_DEMO: 'on' };
      try {
        expect(await disable.run([], { username: 'admin', reason: 'uji' })).toMatchObject({
          ok: false,
          data: { error: 'LAST_ADMINISTRATOR' },
        });
        expect(await disable.run([], { username: 'orang' })).toMatchObject({ ok: false, data: { error: 'options' } });
        expect(await disable.run([], { username: 'orang', reason: 'uji' })).toMatchObject({ ok: true });
      } finally {
        process.env = before;
      }
      await act('orang', 'enable');
    });
  });

  describe('a code', () => {
    it.each<[number, string, (maker: string, receiver: string) => Promise<unknown>]>([
      [0, 'his roles have ended', (maker) => sql('delete from role_grant where account_id = $1', [maker])],
      [
        1,
        'the other has become his superior',
        (maker, receiver) =>
          sql(
            `update assignment set supervisor_id = (select employee_id from account where id = $2)
              where employee_id = (select employee_id from account where id = $1)`,
            [maker, receiver],
          ),
      ],
      [
        2,
        'the other has a role that he could not give',
        (_maker, receiver) => sql(`insert into role_grant (id, account_id, role) values (gen_random_uuid(), $1, 'auditor')`, [receiver]),
      ],
    ])('opens nothing once its maker could not make it (unit %i): %s', async (place, _case, change) => {
      const [unit] = await sql<{ code: string; maker: string; receiver: string }>(
        `select u.code, min(e.nip) as maker, max(e.nip) as receiver from employee e join current_assignment a on a.employee_id = e.id
           join unit u on u.id = a.unit_id join account x on x.employee_id = e.id and x.username = e.nip
          where not exists (select from current_assignment b where b.supervisor_id = e.id)
          group by u.code having count(*) > 1 order by u.code limit 1 offset $1`,
        [place],
      );
      const [maker, receiver] = [unit?.maker ?? '', unit?.receiver ?? ''];
      await sql(
        `insert into role_grant (id, account_id, role, unit_id)
         select gen_random_uuid(), $1, 'unit-administrator', id from unit where code = $2`,
        [await idOf(maker), unit?.code],
      );
      const keeper = await enter(maker);
      const { body } = await code(receiver, keeper);
      expect(body.slips).toHaveLength(1);
      await change(await idOf(maker), await idOf(receiver));
      const given = body.slips[0]?.code ?? '';
      expect((await activate(receiver, given)).body).toMatchObject({ status: 401, code: 'ACTIVATION_REFUSED' });
    });
  });

  describe('a code for somebody with a password', () => {
    it('sets a new one once within a day, ends all sessions, and leaves the old one until then', async () => {
      const { body: first } = await code('baru');
      expect((await activate('baru', first.slips[0]?.code ?? '', 'perahu merah di tidore')).status).toBe(200);
      const inside = await enter('baru', 'perahu merah di tidore');
      const { status, headers, body } = await code('baru');
      expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
      const [slip] = activationCodes.parse(body).slips;
      const hours = (Date.parse(body.expiresAt) - Date.now()) / 3_600_000;
      expect([hours > 23, hours <= 24]).toEqual([true, true]);
      await expect(enter('baru', 'perahu merah di tidore')).resolves.toBeDefined();
      expect((await activate('lupa', slip?.code ?? '')).status).toBe(401);
      expect((await activate('baru', slip?.code ?? '')).status).toBe(200);
      expect((await activate('baru', slip?.code ?? '')).status).toBe(401);
      expect((await inside.get('/api/session')).status).toBe(401);
      await expect(enter('baru', 'perahu merah di tidore')).rejects.toThrow('401');
      await expect(enter('baru', password)).resolves.toBeDefined();
    });

    it('is told apart in the trail: who made it and why, and who used it', async () => {
      const [admin, person] = [await idOf('admin'), await idOf('baru')];
      const entries = await sql(
        `select action, actor, body from audit_entry where body ->> 'accountId' = $1 and action like 'account.%'
          order by recorded_at desc limit 2`,
        [person],
      );
      expect(entries).toEqual([
        { action: 'account.reset', actor: person, body: { accountId: person, codeMadeBy: admin } },
        {
          action: 'account.code.made',
          actor: admin,
          body: { accountId: person, via: 'paper', kind: 'reset', reasonHash: expect.any(String), reasonId: expect.any(String) },
        },
      ]);
      const [kept] = await sql(
        `select s.account_id, r.text as reason from security_event s join given_reason r on r.id = s.reason_id
          where s.event = 'account.code.made' and s.subject_id = $1 order by s.at desc limit 1`,
        [person],
      );
      expect(kept).toEqual({ account_id: admin, reason: 'lupa kata sandi' });
    });

    it('for the first password opens no account that has one by now', async () => {
      const { body } = await code('lupa');
      await sql(`update account set password_hash = 'x' where username = 'lupa'`);
      expect((await activate('lupa', body.slips[0]?.code ?? '')).status).toBe(401);
    });

    it('needs an address to be mailed to', async () => {
      const by = await office.admin.post(`/api/accounts/${await idOf('baru')}/code`, { via: 'mail', reason: 'lupa' });
      expect(by.body['code']).toBe('MAIL_NOT_SET');
    });
  });
}
