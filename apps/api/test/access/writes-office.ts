import { expect } from '@jest/globals';
import { elementCodes } from '@siklus/domain';
import type { Client } from '../../proof/office/client.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { addAccount, signedIn } from '../support/people.js';
import type { endings } from '../support/endings.js';
import { leftWork } from '../support/incidents.js';
import { routesOf, type Route } from '../support/routes.js';

/** Who asks: every role without limit, limited to the unit of the near person, and what people are to the near document. */
export const kinds = [
  'administrator',
  'local administrator',
  'unit-administrator',
  'training-office',
  'local training-office',
  'auditor',
  'ops',
  'local ops',
  'employee',
  'supervisor',
  'former supervisor',
  'deputy',
  'former deputy',
  'nobody',
] as const;
export type Kind = (typeof kinds)[number];

export interface Place {
  readonly employeeId: string;
  /** Somebody else of the unit, whose account is disabled. */
  readonly colleagueId: string;
  readonly participantId: string;
  readonly unitId: string;
  readonly taskId: string;
}

export let office: Office;
export let routes: readonly Route[];
export let near: Place;
export let far: Place;
/** An open turn of the near head, in the document of somebody else of his. */
export let headsTaskId: string;
export let grantId: string;
export let foreignGrantId: string;
export let operationId: string;
export let foreignOperationId: string;
export const actors = new Map<Kind, Client>();
export const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);

export const idOf = async (text: string, values: unknown[] = []): Promise<string> => (await sql<{ id: string }>(text, values))[0]?.id ?? '';

export const accountOf = (employeeId: string): Promise<string> => idOf('select id from account where employee_id = $1', [employeeId]);
export const postOf = (employeeId: string): Promise<string> =>
  idOf('select id from current_assignment where employee_id = $1', [employeeId]);
export const cycleOf = (unitId: string): Promise<string> => idOf('select id from cycle where unit_id = $1 and year = 2049', [unitId]);
export const draftOf = (unitId: string): Promise<string> => idOf('select id from cycle where unit_id = $1 and year = 2050', [unitId]);
export const assignmentOf = (participantId: string): Promise<string> =>
  idOf('select id from team_assignment where participant_id = $1', [participantId]);
export const evidenceAt = (participantId: string): Promise<string> =>
  idOf('select id from evidence where participant_id = $1', [participantId]);
export const remarkOf = (participantId: string): Promise<string> =>
  idOf('select id from remark where participant_id = $1', [participantId]);
export const surveyOf = (unitId: string): Promise<string> => idOf('select id from survey where unit_id = $1', [unitId]);
export const tokenOf = (unitId: string): Promise<string> => idOf('select account_id as id from api_token where unit_id = $1', [unitId]);
export const importOf = ({ unitId }: Place): Promise<string> => idOf('select id from imported_file where unit_id = $1', [unitId]);
export const exceptionOf = (unitId: string): Promise<string> => idOf('select id from import_exception where unit_id = $1', [unitId]);
export const namingOf = (employeeId: string): Promise<string> =>
  idOf('select id from superior_naming where employee_id = $1', [employeeId]);
export const nipOf = (employeeId: string): Promise<string> => idOf('select nip as id from employee where id = $1', [employeeId]);
export const documentOf = (employeeId: string): Promise<string> => idOf('select id from participant where employee_id = $1', [employeeId]);

/** Furnishes the office that the changes are tried in. */
export async function writesOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  office = toEnd(await openOffice());
  routes = await routesOf(office.site);
  const people = await sql<{ employee: string; nip: string; head: string; unit: string; code: string }>(
    `select a.employee_id as employee, e.nip, a.supervisor_id as head, a.unit_id as unit, u.code from current_assignment a
       join employee e on e.id = a.employee_id and e.standing = '01' and e.status = 'PNS' join unit u on u.id = a.unit_id
       join current_assignment h on h.employee_id = a.supervisor_id and h.supervisor_id is not null
      where not exists (select from current_assignment x where x.supervisor_id = a.employee_id)
        and not exists (select from unit c where c.parent_id = u.id) order by u.code, e.nip`,
  );
  const one = people[0];
  const other = people.find(({ unit, head }) => unit !== one?.unit && head !== one?.head);
  const former = people.find(({ head, unit }) => head !== one?.head && head !== other?.head && unit !== one?.unit);
  if (one === undefined || other === undefined || former === undefined) throw new Error('The sample has no two units');
  const placeOf = async ({ employee, unit }: (typeof people)[number]): Promise<Place> => {
    const task = (await openTasks(office, { employeeId: employee, step: 'target-setting' }))[0];
    const colleagueId = await idOf(
      `select employee_id as id from current_assignment a where unit_id = $1 and employee_id <> $2
        and not exists (select from current_assignment b where b.supervisor_id = a.employee_id) order by employee_id limit 1`,
      [unit, employee],
    );
    await sql('update account set disabled_at = clock_timestamp() where employee_id = $1', [colleagueId]);
    return { employeeId: employee, colleagueId, participantId: task?.participantId ?? '', unitId: unit, taskId: task?.id ?? '' };
  };
  [near, far] = [await placeOf(one), await placeOf(other)];
  await sql(
    `insert into learning_record (id, employee_id, title, form, held_on, hours, attended)
     select gen_random_uuid(), unnest($1::uuid[]), 'Pelatihan', 'seminar', '2020-01-01', 3, true`,
    [[near.employeeId, far.employeeId]],
  );
  // Until yesterday somebody else was the near person's supervisor.
  await sql(
    `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from, valid_to)
     select gen_random_uuid(), employee_id, unit_id, kind, position, position_type, $2, valid_from - 400, valid_from - 1
       from current_assignment where employee_id = $1`,
    [one.employee, former.head],
  );
  // The near person was wanted for a team of that somebody's, the far one for one of the own head's; both units declined.
  await sql(
    `with given as (insert into given_reason (id, text, by_name, salt) values (gen_random_uuid(), 'Surat tugas', 'Pimpinan', '\\x00')
        returning id)
     insert into team_assignment (id, participant_id, unit_id, team, role, first_day, last_day, giver_id, reason_id, state, answered_at)
     select gen_random_uuid(), x.document, h.unit_id, 'Tim', 'MEMBER', '2020-01-01', '2020-12-31', x.giver, given.id, 'DECLINED',
            clock_timestamp()
       from given, (values ($1::uuid, $2::uuid), ($3::uuid, $4::uuid)) x(document, giver)
       join current_assignment h on h.employee_id = x.giver`,
    [near.participantId, former.head, far.participantId, other.head],
  );
  await sql(
    `with given as (insert into given_reason (id, text, by_name, salt) values (gen_random_uuid(), 'Surat cuti', 'Pimpinan', '\\x00')
        returning id)
     insert into coming_standing (id, employee_id, standing, begins_on, given_by, source, reason_id, reason_hash)
     select gen_random_uuid(), x.employee, '02', '2199-12-31', a.id, 'daftar.csv', given.id, ''
       from given cross join unnest($1::uuid[]) x(employee) join account a on a.employee_id = x.employee`,
    [[near.employeeId, far.employeeId]],
  );
  await sql(
    `insert into evidence (id, participant_id, indicator, plan_version, period, link, title, account_id, salt, at, state, judged_at)
     select gen_random_uuid(), p.id, 'r1.i1', 1, '', 'https://x.example', 'x', a.id, '\\x00', clock_timestamp(), 'ACCEPTED',
            clock_timestamp()
       from participant p join account a on a.employee_id = p.employee_id where p.id = any($1::uuid[])`,
    [[near.participantId, far.participantId]],
  );
  // Each head has said something that nobody has read.
  await sql(
    `insert into remark (id, participant_id, part, plan_version, author_id, text, by_name, salt, at)
     select gen_random_uuid(), x.document, 'LOYAL', 1, x.author, 'Terima kasih.', 'Pimpinan', '\\x00', business_now()
       from (values ($1::uuid, $2::uuid), ($3::uuid, $4::uuid)) x(document, author)`,
    [near.participantId, one.head, far.participantId, other.head],
  );
  // A file of ratings was taken in for each unit.
  await sql(
    `with file as (insert into imported_file (id, brings, name, layout, file_hash, unit_id, created_by, created_at, because, state, rows,
          faulty, created, updated, unchanged, total, written, units, counts)
        select gen_random_uuid(), 'ratings', 'laporan.xlsx', 'EKINERJA_RATINGS', '', unnest($1::uuid[]), gen_random_uuid(), business_now(),
               '{}', 'done', 1, 0, 1, 0, 0, 1, 1, '{"made": [], "changed": []}', '{}' returning id)
     insert into imported_row (import_id, n, line, nip, name, is_new, part, state, seen)
     select id, 1, 2, '-', 'Orang', true, jsonb_build_object('rating', jsonb_build_object('id', id), 'before', null), 'written', 0
       from file`,
    [[near.unitId, far.unitId]],
  );
  // Others act for the head's post, today and until yesterday.
  const acting = people.filter(({ head, unit }) => ![one, other, former].some((each) => each.head === head || each.unit === unit));
  const [deputy, formerDeputy] = [acting[0]?.employee ?? '', acting[1]?.employee ?? ''];
  await sql(
    `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from, valid_to)
     select gen_random_uuid(), x.id, h.unit_id, 'PLH', h.position, h.position_type, h.supervisor_id, t.today - 400, t.today + x.until
       from current_assignment h join unit_today t on t.unit_id = h.unit_id,
            (values ($2::uuid, null::int), ($3::uuid, -1)) x(id, until) where h.employee_id = $1`,
    [one.head, deputy, formerDeputy],
  );
  actors.set('administrator', office.admin);
  actors.set('employee', await office.as(one.employee));
  const draft = await actors.get('employee')?.put(`/api/tasks/${near.taskId}/draft`, { answers: {} }, { key: null });
  expect(draft?.status).toBe(200);
  actors.set('supervisor', await office.as(one.head));
  headsTaskId = await headsTask(
    people.filter(({ head, employee }) => head === one.head && ![one.employee, near.colleagueId].includes(employee)),
  );
  actors.set('former supervisor', await office.as(former.head));
  actors.set('deputy', await office.as(deputy));
  actors.set('former deputy', await office.as(formerDeputy));
  for (const [kind, roles, unit] of [
    ['local administrator', ['administrator'], one.code],
    ['unit-administrator', ['unit-administrator'], one.code],
    ['training-office', ['training-office'], undefined],
    ['local training-office', ['training-office'], one.code],
    ['auditor', ['auditor'], undefined],
    ['ops', ['ops'], undefined],
    ['local ops', ['ops'], one.code],
    ['nobody', [], undefined],
  ] as const)
    actors.set(kind, await signedIn(office.site, kind.replace(' ', '-'), { roles, ...(unit === undefined ? {} : { unit }) }));
  await addAccount(office.site.unitOfWork, 'dekat', { roles: ['auditor'], unit: one.code });
  await addAccount(office.site.unitOfWork, 'jauh', { roles: ['auditor'], unit: other.code });
  const grantOf = 'select g.id from role_grant g join account a on a.id = g.account_id where a.username = $1';
  [grantId, foreignGrantId] = [await idOf(grantOf, ['dekat']), await idOf(grantOf, ['jauh'])];
  // Somebody's token for each unit, revoked by now.
  await sql(
    `with made as (insert into account (id, kind, username, display_name)
        select gen_random_uuid(), 'token', u, 'SIMPEG' from unnest($1::text[]) u returning id, username)
     insert into api_token (account_id, owner_id, name, secret_hash, actions, unit_id, expires_at, revoked_at)
     select m.id, o.id, 'SIMPEG', sha256(m.username::bytea), '{unit.read}', m.username::uuid, clock_timestamp(), clock_timestamp()
       from made m join account o on o.username = 'dekat'`,
    [[near.unitId, far.unitId]],
  );
  // Somebody of each unit was excepted from imports, until that was ended.
  await sql(
    `with given as (insert into given_reason (id, text, by_name, salt) values (gen_random_uuid(), 'Pensiun', 'Admin', '\\x00') returning id)
     insert into import_exception (id, nip, unit_id, kind, reason_id, made_by, made_at, ended_at)
     select gen_random_uuid(), '196001011985031001', u, 'RETIRED', given.id, a.id, business_now(), business_now()
       from given, account a, unnest($1::uuid[]) u where a.username = 'dekat'`,
    [[near.unitId, far.unitId]],
  );
  // Both once named somebody as their superior, who was declined.
  await sql(
    `with given as (insert into given_reason (id, text, by_name, salt) values (gen_random_uuid(), 'SK', 'Pegawai', '\\x00') returning id)
     insert into superior_naming (id, employee_id, supervisor_id, reason_id, state, made_at, decided_at, decision_reason_id)
     select gen_random_uuid(), e, $2, given.id, 'DECLINED', business_now(), business_now(), given.id from given, unnest($1::uuid[]) e`,
    [[near.employeeId, far.employeeId], one.head],
  );
  await sql(leftWork('test'));
  await sql(`update incident set state = 'resolved'`);
  for (const { unitId, colleagueId } of [near, far]) {
    const document = await documentOf(colleagueId);
    expect((await office.admin.post(`/api/participants/${document}/withdraw`, { reason: 'Pensiun' })).status).toBe(200);
    expect((await office.admin.post('/api/cycles', { unitId, year: 2050 })).status).toBe(201);
    expect((await office.admin.post('/api/cycles', { unitId, year: 2049 })).status).toBe(201);
    const totals = Object.fromEntries(elementCodes.map((element) => [element, 30]));
    const survey = { unitId, firstDay: '2026-01-05', lastDay: '2026-01-09', weightMode: 'EXACT', respondents: 10, totals };
    expect((await office.admin.post('/api/surveys', survey)).status).toBe(201);
    await sql(`update cycle set state = 'closed' where unit_id = $1 and year = 2049`, [unitId]).catch(() =>
      sql(`update cycle set state = 'open' where unit_id = $1 and year = 2049`, [unitId]),
    );
  }
  [operationId, foreignOperationId] = (await Promise.all(
    [near, far].map(({ participantId }) =>
      office.admin.post<{ id: string }>('/api/bulk-operations', {
        cycleId: office.cycleId,
        kind: 'refresh',
        reason: 'Garis atasan berubah',
        expected: 1,
        participantIds: [participantId],
      }),
    ),
  ).then((answers) => answers.map(({ body }) => body.id))) as [string, string];
}

/** Lets one of these people send his targets, so that his head has a turn; gives the turn's task. */
async function headsTask(people: readonly { readonly employee: string }[]): Promise<string> {
  const [{ employee } = { employee: '' }] = people;
  const [task] = await openTasks(office, { employeeId: employee, step: 'target-setting' });
  if (task === undefined) throw new Error('The near head has nobody else');
  const by = await office.as(employee);
  const { body } = await by.get<{ example: object; version: number }>(`/api/tasks/${task.id}`);
  const sent = await by.post(`/api/tasks/${task.id}/complete`, { answers: body.example }, { version: body.version });
  expect(sent.status).toBe(200);
  return (await openTasks(office, { employeeId: employee, step: 'target-setting' }))[0]?.id ?? '';
}
