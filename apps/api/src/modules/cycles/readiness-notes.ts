import type { Readiness } from '@siklus/contracts/cycle-progress';
import { fill, pools, registry, type Pool, type ScheduleLine } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { belongs, enrollable } from '../../workflow/enrollable.js';
import { namedPeople } from './named-people.js';

type Note = Readiness['notes'][number];

const kinds = {
  NO_WORKER: {
    owner: 'ops',
    label: { id: 'Tidak ada worker yang berjalan', en: 'No worker is running' },
    fix: {
      id: 'Siklus dapat dibuka, tetapi tidak ada yang bergerak sebelum worker dijalankan. Minta petugas operasi menjalankannya.',
      en: 'The cycle can be opened, but nothing moves until a worker runs. Ask whoever runs the server to start one.',
    },
  },
  POOL_EMPTY: {
    owner: 'administrator',
    label: { id: 'Kelompok pelatihan tanpa anggota', en: 'A training office without members' },
    fix: {
      id: 'Persetujuan pelatihan akan menunggu tanpa ada yang dapat mengerjakannya. Beri seseorang peran itu untuk unit ini.',
      en: 'Approvals of training will wait with nobody to do them. Give somebody that role for this unit.',
    },
  },
  NIP_OUTSIDE: {
    owner: 'administrator',
    label: { id: 'NIP dalam daftar yang tidak ada orangnya di siklus ini', en: 'Listed NIPs of nobody in this cycle' },
    fix: {
      id: 'Baris {lines} dari daftar NIP. Periksa NIP, unit dan kedudukannya, atau hapus barisnya; siapa yang datang kemudian ikut juga.',
      en: 'Lines {lines} of the list. Check NIP, unit and standing, or remove the line; whoever comes later takes part then.',
    },
  },
  ACCOUNT_INACTIVE: {
    owner: 'unit-administrator',
    label: { id: 'Pegawai yang belum dapat masuk', en: 'Employees who cannot sign in yet' },
    fix: {
      id: 'Selama akunnya belum aktif mereka tidak dapat mengerjakan tugasnya. Buat kode aktivasi untuk mereka di halaman Akun.',
      en: 'As long as their account is not active they cannot do their tasks. Make activation codes for them on the page Accounts.',
    },
  },
  ADDRESS_MISSING: {
    owner: 'administrator',
    label: { id: 'Pegawai tanpa alamat surel', en: 'Employees without a mail address' },
    fix: {
      id: 'Mereka hanya diberi tahu di dalam Siklus, dan kode akunnya dicetak. Isi kolom Surel lewat impor bila surelnya ada.',
      en: 'They are told within Siklus only, and their codes are printed. Enter the address by an import where there is one.',
    },
  },
} as const;

/** How many lines of a list are named; the number is always whole. */
const mostLines = 30;

type NoteCode = keyof typeof kinds;

/** What keeps nothing from being opened, but will be felt afterwards. In a demo everybody may sign in. */
export async function notesOf(tx: Tx, cycleId: string, isDemo: boolean): Promise<Note[]> {
  const lacking = async (condition: string) =>
    (await tx.rows<{ target_id: string }>(`${enrollable} and ${condition}`, [cycleId])).map(({ target_id }) => target_id);
  const [noAccount, noAddress] = [await lacking(cannotSignIn(isDemo)), await lacking(`coalesce(e.email, '') = ''`)];
  const outside = await linesOutside(tx, cycleId);
  return [
    ...((await worksSomebody(tx)) ? [] : [await note(tx, 'NO_WORKER')]),
    ...((await emptyPools(tx, cycleId)).length > 0 ? [await note(tx, 'POOL_EMPTY')] : []),
    ...(outside.length > 0 ? [told(outside)] : []),
    ...(noAccount.length > 0 ? [await note(tx, 'ACCOUNT_INACTIVE', noAccount)] : []),
    ...(noAddress.length > 0 ? [await note(tx, 'ADDRESS_MISSING', noAddress)] : []),
  ];
}

/** Which lines of the cycle's list of NIPs stand for nobody who belongs into it: misspelt, of another unit, or not appraised. */
async function linesOutside(tx: Tx, cycleId: string): Promise<number[]> {
  const rows = await tx.rows<{ line: number }>(
    `select listed.line::int as line from cycle c
       cross join lateral jsonb_array_elements_text(c.enrols -> 'nips') with ordinality listed(nip, line)
      where c.id = $1 and listed.nip not in (select known.nip from employee known where known.id in (${belongs}))
      order by listed.line`,
    [cycleId],
  );
  return rows.map(({ line }) => line);
}

/** Lines are told, not NIPs: who reads the cycle need not know whom it lists. */
function told(lines: readonly number[]): Note {
  const { fix, ...kind } = kinds.NIP_OUTSIDE;
  const first = lines.slice(0, mostLines).join(', ');
  const shown = lines.length > mostLines ? `${first}, …` : first;
  return { code: 'NIP_OUTSIDE', count: lines.length, employees: [], ...kind, fix: fill(fix, { lines: shown }) };
}

/** Without a password, or without an account; whose account is disabled is told apart. */
const cannotSignIn = (isDemo: boolean) => `not exists (select from account x where x.employee_id = e.id
  ${isDemo ? '' : 'and (x.password_hash is not null or x.disabled_at is not null)'})`;

async function worksSomebody(tx: Tx): Promise<boolean> {
  const row = await tx.first<{ works: boolean }>(
    `select exists (select from pg_stat_activity where datname = current_database() and application_name = 'siklus-worker') as works`,
  );
  return row?.works === true;
}

/** The pools that turns of the cycle's steps wait for, and in which nobody can act for its unit. */
async function emptyPools(tx: Tx, cycleId: string): Promise<Pool[]> {
  const kept = await tx.first<{ schedule: readonly ScheduleLine[] }>('select schedule from cycle where id = $1', [cycleId]);
  const wanted = poolsOf(kept?.schedule ?? []);
  const served = await tx.rows<{ role: Pool }>(
    `select distinct g.role from role_grant g join account a on a.id = g.account_id and a.disabled_at is null
       join cycle c on c.id = $1 join unit u on u.id = c.unit_id
      where g.role = any($2) and (g.unit_id is null or u.lineage @> array[g.unit_id])
        and (g.valid_from is null or g.valid_from <= grant_day(g.unit_id)) and (g.valid_to is null or g.valid_to >= grant_day(g.unit_id))`,
    [cycleId, pools],
  );
  return wanted.filter((pool) => !served.some(({ role }) => role === pool));
}

function poolsOf(schedule: readonly ScheduleLine[]): Pool[] {
  const turns = schedule.flatMap(({ step, stepVersion }) => (registry.has(step, stepVersion) ? registry.get(step, stepVersion).turns : []));
  return [...new Set(turns.flatMap(({ holder }) => (typeof holder === 'object' ? [holder.pool] : [])))];
}

async function note(tx: Tx, code: NoteCode, employeeIds: readonly string[] = []): Promise<Note> {
  return { code, count: employeeIds.length, employees: await namedPeople(tx, employeeIds), ...kinds[code] };
}
