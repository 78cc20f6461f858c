import type { Readiness } from '@siklus/contracts/cycle-progress';
import { findCircles } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { isDisabled } from '../../platform/lists/scope.js';
import { ableStandings, loadPeople, perhapsUnsupervised } from '../../workflow/load-line.js';
import { enrollable, enrolledBefore } from '../../workflow/enrollable.js';
import { leftOutOf } from './left-out.js';
import { namedPeople } from './named-people.js';
import { notesOf } from './readiness-notes.js';

const page = 1_000;

type Problem = Readiness['problems'][number];

const kinds = {
  NO_PARTICIPANTS: {
    acceptable: false,
    owner: 'administrator',
    label: { id: 'Tidak ada pegawai yang dinilai di unit ini', en: 'This unit has nobody to appraise' },
    fix: { id: 'Impor daftar pegawai unit ini, atau pilih unit lain.', en: 'Import the staff list of this unit, or choose another unit.' },
  },
  NOBODY_LEFT: {
    acceptable: false,
    owner: 'administrator',
    label: {
      id: 'Semua pegawai unit ini sudah mempunyai dokumen tahun itu',
      en: 'All employees of this unit have a document of that year',
    },
    fix: {
      id: 'Satu pegawai mempunyai satu dokumen setahun, jadi siklus ini tidak punya peserta. Hapus rancangannya, atau pilih unit lain.',
      en: 'An employee has one document a year, so this cycle has nobody. Delete its draft, or choose another unit.',
    },
  },
  DOCUMENT_OF_YEAR: {
    acceptable: true,
    owner: 'administrator',
    label: { id: 'Pegawai yang sudah mempunyai dokumen tahun itu', en: 'Employees who have a document of that year already' },
    fix: {
      id: 'Satu pegawai mempunyai satu dokumen setahun. Bila diterima, mereka tetap memakai dokumen itu dan tidak mendapat yang kedua.',
      en: 'An employee has one document a year. If accepted, they keep that document and get no second one.',
    },
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
  EMPLOYEE_DISABLED: {
    acceptable: true,
    owner: 'unit-administrator',
    label: { id: 'Pegawai yang akunnya sendiri dinonaktifkan', en: 'Employees whose own account is disabled' },
    fix: {
      id:
        'Aktifkan akun mereka. Bila diterima, dokumen mereka mulai dalam keadaan tertahan; langkahnya terbuka sendiri begitu akunnya ' +
        'diaktifkan.',
      en: 'Enable their accounts. If accepted, their documents start blocked; their steps open by themselves once the account is enabled.',
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

/** What stands in the way of opening the cycle, from today's data. */
export async function readinessOf(tx: Tx, cycleId: string, isDemo: boolean): Promise<Omit<Readiness, 'opening'>> {
  const [{ count: participants } = { count: 0 }] = await tx.rows<{ count: number }>(
    `select count(*)::int as count from (${enrollable}) x`,
    [cycleId],
  );
  const rows = await tx.rows<{ target_id: string }>(`${enrollable} and ${perhapsUnsupervised('$2')}`, [cycleId, ableStandings]);
  const before = await tx.rows<{ target_id: string }>(enrolledBefore, [cycleId]);
  const disabled = await tx.rows<{ target_id: string }>(`${enrollable} and ${isDisabled('e.id')}`, [cycleId]);
  const ids = rows.map((row) => row.target_id);
  const unsupervised: string[] = [];
  const shutOut: string[] = [];
  for (let from = 0; from < ids.length; from += page) {
    const { lines } = await loadPeople(tx, ids.slice(from, from + page));
    for (const [employeeId, { supervisorId, disabled }] of lines)
      if (supervisorId === null) (disabled.includes('supervisor') ? shutOut : unsupervised).push(employeeId);
  }
  const circles = await circlesThrough(tx, cycleId);
  const inCircle = new Set(circles);
  const problems = [
    ...(participants === 0 && before.length === 0 ? [await problem(tx, 'NO_PARTICIPANTS', [])] : []),
    await problem(tx, 'SUPERVISION_CIRCLE', circles),
    await problem(
      tx,
      participants === 0 ? 'NOBODY_LEFT' : 'DOCUMENT_OF_YEAR',
      before.map(({ target_id }) => target_id),
    ),
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
    await problem(
      tx,
      'EMPLOYEE_DISABLED',
      disabled.map(({ target_id }) => target_id),
    ),
  ].filter((each) => each.count > 0 || each.code === 'NO_PARTICIPANTS');
  const notes = await notesOf(tx, cycleId, isDemo);
  const canBeCarried = notes.every(({ code }) => code !== 'NO_WORKER');
  return { ready: problems.length === 0 && canBeCarried, participants, problems, notes, leftOut: await leftOutOf(tx, cycleId) };
}

/** Everybody on a circle that goes through somebody of the cycle. Only people who have reports can be on one. */
async function circlesThrough(tx: Tx, cycleId: string): Promise<string[]> {
  const edges = await tx.rows<{ employee_id: string; supervisor_id: string }>(
    `select a.employee_id, a.supervisor_id from current_assignment a
      where a.supervisor_id is not null and a.employee_id in (select supervisor_id from current_assignment
        where supervisor_id is not null)`,
  );
  const circles = findCircles(edges.map((edge) => [edge.employee_id, edge.supervisor_id] as const));
  if (circles.length === 0) return [];
  const within = await tx.rows<{ target_id: string }>(`${enrollable} and e.id = any($2::uuid[])`, [cycleId, circles.flat()]);
  const mine = new Set(within.map((row) => row.target_id));
  return circles.filter((circle) => circle.some((id) => mine.has(id))).flat();
}

async function problem(tx: Tx, code: ReadinessCode, employeeIds: readonly string[]): Promise<Problem> {
  return { code, count: employeeIds.length, employees: await namedPeople(tx, employeeIds), ...kinds[code] };
}
