import { expect } from '@jest/globals';
import type { ImportReport } from '@siklus/contracts/staff-import';
import type { Answer, Client } from '../../proof/office/client.js';
import { formWith, sample } from '../support/people.js';
import { storedIn } from '../support/stored.js';
import { far, idOf, near, office, sql } from './writes-office.js';
import { markOf } from './writes-row.js';
import { table } from './writes-table.js';

/** Gives somebody every right without limit, and does with it what is given. */
async function asKeeper(employeeId: string, work: (keeper: Client) => Promise<void>): Promise<void> {
  const grant = `from account where employee_id = $1`;
  await sql(`insert into role_grant (id, account_id, role) select gen_random_uuid(), id, 'administrator' ${grant}`, [employeeId]);
  try {
    await work(await office.as(employeeId));
  } finally {
    await sql(`delete from role_grant where account_id = (select id ${grant})`, [employeeId]);
  }
}

/** Lets somebody use the power of an office for himself. */
export async function checkOwn(): Promise<void> {
  await asKeeper(near.employeeId, async (self) => {
    for (const route of [
      'post /api/employees/{id}/posts',
      'put /api/employees/{id}/posts/{postId}/last-day',
      'post /api/employees/{id}/posts/{postId}/take-back',
      'put /api/employees/{id}/supervisor',
      'post /api/participants/{id}/record-left',
      'post /api/participants/{id}/take-back',
    ])
      expect([route, markOf(await table[route]!.ask(self, near, false))]).toEqual([route, 'o']);
    const accountId = await idOf('select id from account where employee_id = $1', [near.employeeId]);
    expect(markOf(await self.post('/api/role-grants', { accountId, role: 'auditor', unitId: null, reason: 'x' }))).toBe('o');
    for (const act of [
      { kind: 'skip' },
      { kind: 'reopen' },
      { kind: 'extend', dueOn: await tomorrow() },
      { kind: 'withdraw', cause: 'OTHER' },
    ]) {
      const done = await self.post('/api/bulk-operations', {
        cycleId: office.cycleId,
        step: 'target-setting',
        reason: 'Sudah cukup',
        expected: 0,
        participantIds: [near.participantId],
        ...act,
      });
      expect([act, done.status, done.body['code']]).toEqual([act, 409, 'NOBODY_CONCERNED']);
    }
    for (const path of [`/api/employees/${near.employeeId}`, `/api/employees/${near.employeeId}/posts`])
      for (const row of [(await self.get(path)).body].flat()) expect([path, row['may']]).toEqual([path, []]);
  });
}

/** A day that has not passed. */
async function tomorrow(): Promise<string> {
  const [row] = await sql<{ day: string }>(`select (business_now() + interval '1 day')::date::text as day`);
  return row?.day ?? '';
}

/** Gives somebody every right and lets him try those of his head, of who acts for him, and of who is above both. */
export async function checkSuperiors(): Promise<void> {
  const above = await sql<{ employeeId: string; unitId: string; account: string }>(
    `select s.employee_id as "employeeId", s.unit_id as "unitId", x.id as account
       from current_assignment a join current_assignment h on h.employee_id = a.supervisor_id
         join lateral (select h.employee_id union select h.supervisor_id
           union select o.acting_id from acting_official o where o.holder_id = h.employee_id) up(id) on true
         join current_assignment s on s.employee_id = up.id join account x on x.employee_id = up.id
      where a.employee_id = $1`,
    [near.employeeId],
  );
  expect(above.length).toBeGreaterThanOrEqual(3);
  await asKeeper(near.employeeId, async (clerk) => {
    const before = await storedIn(office.site);
    for (const { employeeId, unitId, account } of above) {
      for (const route of [
        'post /api/accounts/{id}/code',
        'post /api/accounts/{id}/disable',
        'post /api/accounts/{id}/enable',
        'post /api/accounts/{id}/end-sessions',
        'post /api/activation-codes',
      ]) {
        const { status, body } = await table[route]!.ask(clerk, { ...near, unitId, employeeId, colleagueId: employeeId }, false);
        expect([route, status, body['code']]).toEqual([route, 403, 'ACCOUNT_OF_SUPERIOR']);
      }
      expect((await clerk.get<{ bar: string }>(`/api/accounts/${account}`)).body.bar).toBe('superior');
    }
    expect(await storedIn(office.site)).toEqual(before);
  });
}

/** Lets the near head, who acts for nobody, and his deputy try to have others report to them, on every way to somebody's line. */
export async function checkRise(): Promise<void> {
  const [{ head = '', deputy = '' } = {}] = await sql<{ head: string; deputy: string }>(
    `select a.supervisor_id as head, o.acting_id as deputy from current_assignment a join acting_official o on o.holder_id = a.supervisor_id
      where a.employee_id = $1`,
    [near.employeeId],
  );
  const [post] = await sql<{ unitId: string; position: string; type: string; level: string | null; nip: string; headNip: string }>(
    `select a.unit_id as "unitId", a.position, a.position_type as type, a.level, e.nip,
            (select nip from employee where id = $2) as "headNip"
       from current_assignment a join employee e on e.id = a.employee_id where a.employee_id = $1`,
    [far.employeeId, head],
  );
  const before = await storedIn(office.site);
  const line = { supervisorId: head };
  const why = { reason: 'Mutasi.' };
  for (const doer of [head, deputy])
    await asKeeper(doer, async (keeper) => {
      const codeOf = ({ status, body }: Answer) => [status, body['code']];
      for (const days of [{}, { validFrom: '2030-01-02' }])
        expect(
          codeOf(await keeper.put(`/api/employees/${far.employeeId}/supervisor`, { ...line, ...why, ...days }, { key: null })),
        ).toEqual([403, 'RAISES_ONESELF']);
      const set = { kind: 'D', position: 'Analis', positionType: 'PELAKSANA', level: null, unitId: post?.unitId, validFrom: '2030-01-02' };
      expect(codeOf(await keeper.post(`/api/employees/${far.employeeId}/posts`, { ...set, ...line, ...why }))).toEqual([
        403,
        'RAISES_ONESELF',
      ]);
      const many = await keeper.post<{ errors: { code: string }[] }>('/api/employees/supervisors', {
        assignments: [{ employeeId: far.employeeId, ...line }],
        reason: 'x',
      });
      expect(many.body.errors.map(({ code }) => code)).toEqual(['RAISES_ONESELF']);
      const listed = await keeper.post<ImportReport>(
        '/api/employees/import',
        formWith(await listUnder(post?.nip ?? '', post?.headNip ?? '')),
        {
          query: { dryRun: 'true' },
        },
      );
      expect(listed.body.errors.map(({ column, code }) => [column, code])).toEqual([['NIP Atasan', 'ROW_RAISES_SENDER']]);
      // Whoever reports to them stays where he is.
      expect((await keeper.put(`/api/employees/${near.employeeId}/supervisor`, { ...line, ...why }, { key: null })).status).toBe(200);
    });
  expect(await storedIn(office.site)).toEqual(before);
}

/** The sample's row of somebody, with another supervisor. */
async function listUnder(nip: string, supervisorNip: string): Promise<string> {
  const [heading = '', ...lines] = sample('staff-60.csv').toString('utf8').split(/\r?\n/);
  const at = heading.split(';').indexOf('NIP Atasan');
  const row = lines.map((each) => each.split(';')).find((cells) => cells.includes(nip) && cells.indexOf(nip) < at) ?? [];
  return [heading, row.map((cell, place) => (place === at ? supervisorNip : cell)).join(';')].join('\n');
}
