import type { Grant } from '@siklus/domain';
import type { List } from '../../src/platform/lists/define-list.js';
import { listsOf } from '../support/declared-lists.js';
import { demoOffice } from '../support/demo-office.js';
import type { endings } from '../support/endings.js';
import { addAccount, signedIn } from '../support/people.js';
import { Readable, type Reader } from '../support/readable.js';
import { routesOf, type Route } from '../support/routes.js';
import { testPassword, type Client, type TestApp } from '../support/test-app.js';

export type Row = Readonly<Record<string, unknown>>;

/** Roles of the unit of the near head, or without limit; the rest are people by what they are to it. */
export const kinds = {
  'local administrator': 'administrator',
  'local auditor': 'auditor',
  'local training-office': 'training-office',
  'unit-administrator': 'unit-administrator',
  ops: 'ops',
  supervisor: null,
  employee: null,
  deputy: null,
  'former superior': null,
  nobody: null,
} as const;
export type Kind = keyof typeof kinds;

let site: TestApp;
export let routes: readonly Route[];
export let readable: Readable;
export let lists: List<Row>[] = [];
export let overseer: Client;
export const clients = new Map<Kind, Client>();
export const readers = new Map<Kind, Reader>();
/** All rows of each list. */
export const everything = new Map<string, Row[]>();
/** All files, each with the document that it belongs to. */
export let files: readonly { readonly id: string; readonly participantId: string }[] = [];

export async function allOf(by: Client, resource: string, query: Readonly<Record<string, unknown>> = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for (let total = 1; rows.length < total; ) {
    const page = await by.list<Row>(`/api/${resource}`, { ...query, range: [rows.length, rows.length + 199] });
    rows.push(...page.rows);
    total = page.rows.length === 0 ? 0 : page.total;
  }
  return rows;
}

/** The codes of what was printed. */
export const codes = () => site.unitOfWork.read<{ code: string }>('select code from printed_form order by code');

export const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => String(id)).sort();

async function furnish(): Promise<void> {
  const [line] = await site.unitOfWork.read<{ employee: string; head: string; unit: string; code: string; deputy: string }>(
    `select a.employee_id as employee, a.supervisor_id as head, h.unit_id as unit, u.code, s.employee_id as deputy from current_assignment a
       join current_assignment h on h.employee_id = a.supervisor_id and h.supervisor_id is not null join unit u on u.id = h.unit_id
       join employee he on he.id = h.employee_id and he.standing = '01'
       join current_assignment s on s.unit_id <> h.unit_id and s.supervisor_id not in (a.supervisor_id, a.employee_id)
        and not exists (select from current_assignment x where x.supervisor_id = s.employee_id)
      where exists (select from plan n join participant p on p.id = n.participant_id where p.employee_id = a.employee_id)
        and exists (select from task t where t.holder_id = a.supervisor_id and t.employee_id <> t.holder_id)
      order by a.employee_id, s.employee_id limit 1`,
  );
  if (line === undefined) throw new Error('The demo has no such line');
  await site.unitOfWork.run((tx) =>
    tx.run(
      `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from)
       select gen_random_uuid(), $2, h.unit_id, 'PLH', h.position, h.position_type, h.supervisor_id, t.today - 400
         from current_assignment h join unit_today t on t.unit_id = h.unit_id where h.employee_id = $1`,
      [line.head, line.deputy],
    ),
  );
  // Somebody of each unit is excepted from imports, and one of whom no unit is known.
  await site.unitOfWork.run((tx) =>
    tx.run(
      `with given as (insert into given_reason (id, text, by_name, salt) values (gen_random_uuid(), 'Pensiun', 'Admin', '\\x00')
          returning id)
       insert into import_exception (id, nip, unit_id, kind, reason_id, made_by, made_at)
       select gen_random_uuid(), '196001011985031001', x.unit, 'RETIRED', given.id, a.id, business_now()
         from given, account a, (select id as unit from unit union all select null) x where a.username = 'admin'`,
    ),
  );
  const [{ former = '' } = {}] = await site.unitOfWork.read<{ former: string }>(
    `select a.employee_id as former from current_assignment a where not exists (select from current_assignment x
        where x.supervisor_id = a.employee_id) and a.employee_id <> all($1::uuid[]) order by a.employee_id limit 1`,
    [[line.head, line.employee, line.deputy]],
  );
  await site.unitOfWork.run((tx) =>
    tx.run(`update task set holder_id = $1 where employee_id = $2 and state <> 'open' and holder_id <> employee_id`, [
      former,
      line.employee,
    ]),
  );
  const people: Partial<Record<Kind, string>> = {
    supervisor: line.head,
    employee: line.employee,
    deputy: line.deputy,
    'former superior': former,
  };
  for (const [kind, role] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
    const employeeId = people[kind] ?? null;
    const client = site.client();
    if (employeeId === null) {
      const name = kind.replace(' ', '-');
      await addAccount(site.unitOfWork, name, role === null ? {} : { roles: [role], ...(role === 'ops' ? {} : { unit: line.code }) });
      await client.signIn(name, testPassword);
    } else {
      const [{ nip = '' } = {}] = await site.unitOfWork.read<{ nip: string }>('select nip from employee where id = $1', [employeeId]);
      await client.signIn(nip, testPassword);
    }
    const { body } = await client.get<{ grants: Grant[]; employeeId: string | null }>('/api/session');
    clients.set(kind, client);
    readers.set(kind, { grants: body.grants, employeeId: body.employeeId });
  }
}

/** Furnishes the office that is read, and reads all of it once. */
export async function readsOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  site = toEnd(await demoOffice());
  await furnish();
  readable = await Readable.of(site);
  routes = await routesOf(site);
  lists = listsOf(site);
  overseer = await signedIn(site, 'melihat-semua', { roles: ['administrator', 'auditor', 'ops', 'training-office'] });
  files = await site.unitOfWork.read('select id, participant_id as "participantId" from stored_file order by id');
  for (const { resource } of lists) everything.set(resource, await allOf(overseer, resource));
}
