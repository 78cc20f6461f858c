import type { ImportReport } from '@siklus/contracts/staff-import';
import { addCalendarDays } from '@siklus/domain';
import type { endings } from '../support/endings.js';
import { formWith, signedIn } from '../support/people.js';
import { startTestApp, type Answer, type Client, type TestApp } from '../support/test-app.js';

/** A small office: who holds which post under whom. `me` has every role, and stands in the middle. */
export const office = {
  top: { position: 'Kepala Dinas', under: null },
  boss: { position: 'Kepala Bidang', under: 'top' },
  other: { position: 'Kepala Bidang Dua', under: 'top' },
  me: { position: 'Kepala Seksi', under: 'boss' },
  peer: { position: 'Kepala Seksi Lain', under: 'boss' },
  mine: { position: 'Penyelia', under: 'me' },
  report: { position: 'Analis', under: 'peer' },
  friend: { position: 'Arsiparis', under: 'peer' },
  free: { position: 'Penelaah', under: 'other' },
} as const;
export type Name = keyof typeof office;
export const names = Object.keys(office) as Name[];
const nipOf = (name: Name): string => `19800101200501100${names.indexOf(name) + 1}`;
export const vacant = 'Kepala Seksi Lowong';

export let site: TestApp;
export let me: Client;
export let outside: Client;
let today: string;
export let unitId: string;
export const ids = new Map<Name, string>();
export const idOf = (name: Name): string => ids.get(name) ?? '';
export const day = (days: number): string => addCalendarDays(today, days);
export const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);

/** Writes a post as somebody else set it; gives its id. */
export async function seat(
  name: Name,
  kind: string,
  position: string,
  under: Name | null,
  from = -100,
  to: number | null = null,
): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from, valid_to)
     values (gen_random_uuid(), $1, $2, $3, $4, 'PELAKSANA', $5, $6, $7) returning id`,
    [idOf(name), unitId, kind, position, under === null ? null : idOf(under), day(from), to === null ? null : day(to)],
  );
  return row?.id ?? '';
}

export async function seatAll(): Promise<void> {
  await sql('delete from assignment');
  await sql('delete from coming_standing');
  await sql(`update employee set standing = '01'`);
  await sql('update account set disabled_at = null, disabled_reason_id = null where employee_id is not null');
  for (const name of names) await seat(name, 'D', office[name].position, office[name].under);
}

export const supervise = (name: Name, under: Name, from?: number) => (by: Client) =>
  by.put(
    `/api/employees/${idOf(name)}/supervisor`,
    { supervisorId: idOf(under), reason: 'Mutasi.', ...(from === undefined ? {} : { validFrom: day(from) }) },
    { key: null },
  );
export const post =
  (name: Name, kind: string, position: string, under: Name | null, from = 0) =>
  (by: Client) =>
    by.post(`/api/employees/${idOf(name)}/posts`, {
      kind,
      position,
      positionType: 'PELAKSANA',
      level: null,
      unitId,
      supervisorId: under === null ? null : idOf(under),
      validFrom: day(from),
      reason: 'Mutasi.',
    });
export const lastDay = (name: Name, postId: string, last: number | null) => (by: Client) =>
  by.put(
    `/api/employees/${idOf(name)}/posts/${postId}/last-day`,
    { lastDay: last === null ? null : day(last), reason: 'Mutasi.' },
    { key: null },
  );
export const stand = (name: Name, standing: string) => (by: Client) =>
  by.post(`/api/employees/${idOf(name)}/coming-standings`, { standing, beginsOn: day(20), reason: 'Surat keputusan.' });
export const mainPost = async (name: Name): Promise<string> =>
  (await sql<{ id: string }>('select id from assignment where employee_id = $1 and kind = $2', [idOf(name), 'D']))[0]?.id ?? '';
export const disable = (name: Name) => async (by: Client) => {
  const [row] = await sql<{ id: string }>('select id from account where employee_id = $1', [idOf(name)]);
  return by.post(`/api/accounts/${row?.id}/disable`, { reason: 'x' });
};

const headings =
  'NIP;Nama;Kode Unit;Nama Unit;Kode Unit Induk;Jabatan;Jenis Jabatan;Jenjang;Golongan;NIP Atasan;Status Kepegawaian;Kedudukan;' +
  'Jenis Penugasan;Berlaku Mulai;Zona Waktu;Surel';
interface Row {
  readonly under?: Name | null;
  readonly standing?: string;
  readonly kind?: string;
  readonly position?: string;
  readonly from?: number;
}
export const row = (name: Name, { under = office[name].under, standing = '01', kind = 'D', position, from = -100 }: Row = {}): string => {
  const [year, month, date] = day(from).split('-');
  const chief = under === null ? '' : nipOf(under);
  const title = position ?? office[name].position;
  const begins = `${date}-${month}-${year}`;
  return [nipOf(name), name, 'D1', 'Dinas', '', title, 'Pelaksana', '', '', chief, 'PNS', standing, kind, begins, 'WIT', ''].join(';');
};
export const list =
  (query: Record<string, string>, ...rows: readonly string[]) =>
  (by: Client): Promise<Answer<ImportReport>> =>
    by.post('/api/employees/import', formWith([headings, ...rows].join('\n')), { query: { overrule: 'true', ...query } });

/** Opens the office: its people, `me` among them, and an administrator of another line. */
export async function ownLineOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  site = toEnd(await startTestApp());
  outside = await signedIn(site, 'admin', { roles: ['administrator'] });
  await sql(`insert into unit (id, code, name, zone, lineage) select id, 'D1', 'Dinas', 'WIT', array[id] from gen_random_uuid() id`);
  const [unit] = await sql<{ id: string; today: string }>('select unit_id as id, today::text as today from unit_today');
  unitId = unit?.id ?? '';
  today = unit?.today ?? '';
  for (const name of names) {
    const [made] = await sql<{ id: string }>(
      `with made as (insert into employee (id, nip, name, status, standing) values (gen_random_uuid(), $1, $2, 'PNS', '01') returning id)
       insert into account (id, username, employee_id, display_name) select gen_random_uuid(), $1, id, $2 from made
         returning employee_id as id`,
      [nipOf(name), name],
    );
    ids.set(name, made?.id ?? '');
  }
  await seatAll();
  me = await signedIn(site, 'saya', { roles: ['administrator'], nip: nipOf('me') });
}
