import type { Role } from './access/policy.js';
import type { DifferenceKind } from './office-files/differences.js';
import type { ToldPeriod } from './office-files/told-period.js';
import type { ExceptionKind, ExceptionState } from './people/import-exception.js';
import type { Approach } from './plan/family.js';
import type { TeamState } from './plan/team-assignment.js';
import type { SurveyState } from './satisfaction/survey.js';
import type { CycleState } from './workflow/cycle-life.js';
import type { AfterLeaving } from './workflow/leaving.js';
import type { ParticipantState } from './workflow/progress.js';
import type { Text } from './text.js';

type Words<Key extends string> = Readonly<Record<Key, Text>>;

// What people call the values of fields that hold a word of a few: the panel, and the files that lists leave as, say the same. Nothing is
// imported but types: the panel waits for its words before anything else of it runs.

export const roleWords: Words<Role> = {
  administrator: { id: 'Administrator', en: 'Administrator' },
  'unit-administrator': { id: 'Administrator unit', en: 'Unit administrator' },
  'training-office': { id: 'Pengelola pelatihan', en: 'Training office' },
  auditor: { id: 'Pemeriksa', en: 'Auditor' },
  ops: { id: 'Petugas operasi', en: 'Server operator' },
};

export const roleStateWords: Words<'coming' | 'active' | 'ended'> = {
  coming: { id: 'akan berlaku', en: 'to come' },
  active: { id: 'berlaku', en: 'in force' },
  ended: { id: 'berakhir', en: 'ended' },
};

export const accountStateWords: Words<'none' | 'code' | 'active' | 'disabled'> = {
  none: { id: 'belum aktif', en: 'not active' },
  code: { id: 'sudah diberi kode', en: 'has a code' },
  active: { id: 'aktif', en: 'active' },
  disabled: { id: 'dinonaktifkan', en: 'disabled' },
};

export const tokenStateWords: Words<'active' | 'expired' | 'revoked'> = {
  active: { id: 'berlaku', en: 'in force' },
  expired: { id: 'lewat masanya', en: 'run out' },
  revoked: { id: 'dicabut', en: 'revoked' },
};

export const outcomeWords: Words<'done' | 'refused'> = {
  done: { id: 'terlaksana', en: 'done' },
  refused: { id: 'ditolak', en: 'refused' },
};

export const cycleStateWords: Words<CycleState> = {
  draft: { id: 'rancangan', en: 'draft' },
  opening: { id: 'sedang dibuka', en: 'being opened' },
  open: { id: 'berjalan', en: 'open' },
  closing: { id: 'sedang ditutup', en: 'being closed' },
  closed: { id: 'ditutup', en: 'closed' },
  reopening: { id: 'sedang dibuka kembali', en: 'being opened again' },
};

export const participantStateWords: Words<ParticipantState> = {
  active: { id: 'berjalan', en: 'under way' },
  complete: { id: 'lengkap', en: 'complete' },
  unrated: { id: 'selesai tanpa nilai', en: 'complete without a rating' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
  unfinished: { id: 'tidak selesai', en: 'not finished' },
};

export const afterLeavingWords: Words<AfterLeaving> = {
  waitedFor: { id: 'masih ditunggu orang lain', en: 'others still wait for them' },
  backAtWork: { id: 'bekerja kembali', en: 'at work again' },
};

export const runStateWords: Words<'scheduled' | 'blocked' | 'open' | 'done' | 'skipped' | 'cancelled'> = {
  scheduled: { id: 'menunggu', en: 'waiting' },
  blocked: { id: 'tertahan', en: 'blocked' },
  open: { id: 'berjalan', en: 'open' },
  done: { id: 'selesai', en: 'done' },
  skipped: { id: 'dilewati', en: 'skipped' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};

export const stuckWords: Words<'blocked' | 'late'> = {
  blocked: { id: 'tertahan', en: 'blocked' },
  late: { id: 'terlambat', en: 'late' },
};

export const taskStateWords: Words<'open' | 'done' | 'cancelled'> = {
  open: { id: 'terbuka', en: 'open' },
  done: { id: 'selesai', en: 'done' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};

export const bulkStateWords: Words<'running' | 'paused' | 'finished' | 'cancelled'> = {
  running: { id: 'berjalan', en: 'running' },
  paused: { id: 'dijeda', en: 'paused' },
  finished: { id: 'selesai', en: 'finished' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};

export const bulkResultWords: Words<'waiting' | 'done' | 'failed' | 'skipped' | 'cancelled'> = {
  waiting: { id: 'menunggu', en: 'waiting' },
  done: { id: 'selesai', en: 'done' },
  failed: { id: 'gagal', en: 'failed' },
  skipped: { id: 'tidak perlu', en: 'not needed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};

export const importStateWords: Words<'writing' | 'done' | 'undoing' | 'undone'> = {
  writing: { id: 'sedang ditulis', en: 'being written' },
  done: { id: 'selesai', en: 'done' },
  undoing: { id: 'sedang diurungkan', en: 'being undone' },
  undone: { id: 'diurungkan', en: 'undone' },
};

export const importRowStateWords: Words<'waiting' | 'written' | 'left' | 'undoing' | 'undone' | 'stays'> = {
  waiting: { id: 'menunggu', en: 'waiting' },
  written: { id: 'ditulis', en: 'written' },
  left: { id: 'tidak ditulis', en: 'left out' },
  undoing: { id: 'akan diurungkan', en: 'to be undone' },
  undone: { id: 'diurungkan', en: 'undone' },
  stays: { id: 'tetap', en: 'stays' },
};

export const surveyStateWords: Words<SurveyState> = {
  DRAFT: { id: 'rancangan', en: 'draft' },
  CONFIRMED: { id: 'ditetapkan', en: 'confirmed' },
  WITHDRAWN: { id: 'ditarik', en: 'withdrawn' },
};

export const incidentStateWords: Words<'open' | 'resolved'> = {
  open: { id: 'terbuka', en: 'open' },
  resolved: { id: 'selesai', en: 'resolved' },
};

export const teamStateWords: Words<TeamState> = {
  WAITING: { id: 'menunggu persetujuan unit asal', en: 'waits for the home unit' },
  CONSENTED: { id: 'disetujui', en: 'consented to' },
  DECLINED: { id: 'ditolak', en: 'declined' },
  TAKEN_BACK: { id: 'ditarik kembali', en: 'taken back' },
  ENDED: { id: 'diakhiri', en: 'ended' },
};

export const approachWords: Words<Approach> = {
  QUANTITATIVE: { id: 'kuantitatif', en: 'quantitative' },
  QUALITATIVE: { id: 'kualitatif', en: 'qualitative' },
};

export const differenceWords: Words<DifferenceKind> = {
  ONLY_THERE: { id: 'Hanya ada di sana', en: 'Only there' },
  ONLY_HERE: { id: 'Hanya ada di sini', en: 'Only here' },
  PERIOD: { id: 'Periode tidak ada di sini', en: 'Period is not here' },
  UNIT: { id: 'Unit', en: 'Unit' },
  ASSESSOR: { id: 'Pejabat penilai', en: 'Assessor' },
  RATING: { id: 'Penilaian', en: 'Rating' },
  ACTING: { id: 'Jabatan Plt./Plh./Pj.', en: 'Acting post' },
  NOT_FINAL: { id: 'Belum final di salah satu', en: 'Not final on one side' },
};

export const periodWords: Words<ToldPeriod['kind']> = {
  MONTH: { id: 'Bulanan', en: 'Month' },
  QUARTER: { id: 'Triwulan', en: 'Quarter' },
  HALF: { id: 'Semester', en: 'Half-year' },
  YEAR: { id: 'Tahunan', en: 'Year' },
};

export const exceptionKindWords: Words<ExceptionKind> = {
  RETIRED: { id: 'pensiun', en: 'retired' },
  MOVED: { id: 'pindah ke luar', en: 'moved away' },
  DISCIPLINED: { id: 'hukuman disiplin', en: 'disciplined' },
  OTHER: { id: 'lainnya', en: 'another reason' },
};

export const exceptionStateWords: Words<ExceptionState> = {
  active: { id: 'berlaku', en: 'in force' },
  over: { id: 'sudah lewat', en: 'over' },
  ended: { id: 'diakhiri', en: 'ended' },
};
