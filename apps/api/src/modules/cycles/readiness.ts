import type { Readiness } from '@siklus/contracts/cycle-progress';
import { findCircles } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { ableStandings, loadPeople, perhapsUnsupervised } from '../../workflow/load-line.js';
import { appraisedStandings, enrollable } from './enrollable.js';

const page = 1_000;
/** How many people of a problem are named; the count is always whole. */
const named = 50;

type Problem = Readiness['problems'][number];

const kinds = {
  NO_PARTICIPANTS: {
    acceptable: false,
    owner: 'administrator',
    label: { id: 'Tidak ada pegawai yang dinilai di unit ini', en: 'This unit has nobody to appraise' },
    fix: { id: 'Impor daftar pegawai unit ini, atau pilih unit lain.', en: 'Import the staff list of this unit, or choose another unit.' },
  },
  SUPERVISOR_MISSING: {
    acceptable: true,
    owner: 'unit-administrator',
    label: { id: 'Pegawai tanpa pejabat penilai', en: 'Employees without a supervisor' },
    fix: {
      id: 'Tetapkan atasan mereka sekaligus; sistem mengusulkan kepala unitnya. Bila diterima, dokumennya mulai dalam keadaan tertahan.',
      en: 'Set their superiors in one act; the system proposes the head of the unit. If accepted, their documents start blocked.',
    },
  },
  SUPERVISOR_DISABLED: {
    acceptable: true,
    owner: 'unit-administrator',
    label: { id: 'Pegawai yang akun pejabat penilainya dinonaktifkan', en: 'Employees whose supervisor has a disabled account' },
    fix: {
      id:
        'Aktifkan akun pejabat penilai itu, atau tetapkan atasan lain. Bila diterima, dokumen mereka mulai dalam keadaan tertahan sampai ' +
        'salah satunya terjadi.',
      en:
        'Enable the account of that supervisor, or set another superior. If accepted, their documents start blocked until one of these ' +
        'is done.',
    },
  },
  SUPERVISION_CIRCLE: {
    acceptable: false,
    owner: 'administrator',
    label: { id: 'Garis penilaian yang berputar', en: 'Circles in the reporting line' },
    fix: { id: 'Ubah atasan salah satu orang dalam lingkaran ini.', en: 'Change the superior of one person in this circle.' },
  },
} as const;

type ReadinessCode = keyof typeof kinds;

/** What stands in the way of opening a cycle for the unit, from today's data. */
export async function readinessOf(tx: Tx, unitId: string): Promise<Omit<Readiness, 'opening'>> {
  const [{ count: participants } = { count: 0 }] = await tx.rows<{ count: number }>(
    `select count(*)::int as count from (${enrollable}) x`,
    [unitId, appraisedStandings],
  );
  const rows = await tx.rows<{ target_id: string }>(`${enrollable} and ${perhapsUnsupervised('$3')}`, [
    unitId,
    appraisedStandings,
    ableStandings,
  ]);
  const ids = rows.map((row) => row.target_id);
  const unsupervised: string[] = [];
  const shutOut: string[] = [];
  for (let from = 0; from < ids.length; from += page) {
    const { lines } = await loadPeople(tx, ids.slice(from, from + page));
    for (const [employeeId, { supervisorId, disabled }] of lines)
      if (supervisorId === null) (disabled.includes('supervisor') ? shutOut : unsupervised).push(employeeId);
  }
  const circles = await circlesThrough(tx, unitId);
  const inCircle = new Set(circles);
  const problems = [
    ...(participants === 0 ? [await problem(tx, 'NO_PARTICIPANTS', [])] : []),
    await problem(tx, 'SUPERVISION_CIRCLE', circles),
    await problem(
      tx,
      'SUPERVISOR_MISSING',
      unsupervised.filter((id) => !inCircle.has(id)),
    ),
    await problem(
      tx,
      'SUPERVISOR_DISABLED',
      shutOut.filter((id) => !inCircle.has(id)),
    ),
  ].filter((each) => each.count > 0 || each.code === 'NO_PARTICIPANTS');
  return { ready: problems.length === 0, participants, problems };
}

/** Everybody on a circle that goes through somebody of the unit. Only people who have reports can be on one. */
async function circlesThrough(tx: Tx, unitId: string): Promise<string[]> {
  const edges = await tx.rows<{ employee_id: string; supervisor_id: string }>(
    `select a.employee_id, a.supervisor_id from current_assignment a
      where a.supervisor_id is not null and a.employee_id in (select supervisor_id from current_assignment
        where supervisor_id is not null)`,
  );
  const circles = findCircles(edges.map((edge) => [edge.employee_id, edge.supervisor_id] as const));
  if (circles.length === 0) return [];
  const within = await tx.rows<{ target_id: string }>(`${enrollable} and e.id = any($3::uuid[])`, [
    unitId,
    appraisedStandings,
    circles.flat(),
  ]);
  const mine = new Set(within.map((row) => row.target_id));
  return circles.filter((circle) => circle.some((id) => mine.has(id))).flat();
}

async function problem(tx: Tx, code: ReadinessCode, employeeIds: readonly string[]): Promise<Problem> {
  const employees =
    employeeIds.length === 0
      ? []
      : await tx.rows<Problem['employees'][number]>(
          `select e.id, e.nip, e.name, coalesce(u.name, '') as "unitName"
             from employee e left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
            where e.id = any($1::uuid[]) order by u.name, e.name limit ${named}`,
          [employeeIds],
        );
  return { code, count: employeeIds.length, employees, ...kinds[code] };
}
