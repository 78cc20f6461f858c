import type { Text } from '../text.js';
import { scopeOf, type Grant } from './can.js';
import { policy, type Action, type PolicyRow } from './policy.js';

/**
 * THE REGISTRATION: what a machine may be let do, as people choose it. It reads what a role reads, takes files out and brings staff lists
 * in. What a person does himself, signing, agreeing, rating, or with rights and accounts of others, stands nowhere here and so is never a
 * machine's.
 */
export const tokenActionWords = {
  'unit.read': { id: 'Membaca unit', en: 'Read units' },
  'employee.read': { id: 'Membaca pegawai', en: 'Read employees' },
  'employee.import': { id: 'Mengimpor daftar pegawai', en: 'Import staff lists' },
  'cycle.read': { id: 'Membaca siklus dan kemajuannya', en: 'Read cycles and how far they are' },
  'participant.read': { id: 'Membaca dokumen kinerja', en: 'Read documents' },
  'task.read': { id: 'Membaca tugas', en: 'Read tasks' },
  'plan.read': { id: 'Membaca sasaran kinerja', en: 'Read plans' },
  'training.read': { id: 'Membaca rekomendasi pelatihan', en: 'Read recommended trainings' },
  'learning.read': { id: 'Membaca catatan pelatihan', en: 'Read learning records' },
  'course.read': { id: 'Membaca katalog pelatihan', en: 'Read the catalogue of courses' },
  'survey.read': { id: 'Membaca survei kepuasan', en: 'Read surveys of satisfaction' },
  'results.read': { id: 'Membaca hasil penilaian, juga untuk SIASN', en: 'Read results, also for SIASN' },
  'export.make': { id: 'Mengambil daftar sebagai berkas', en: 'Take lists as files' },
} as const satisfies Partial<Readonly<Record<Action, Text>>>;

export type TokenAction = keyof typeof tokenActionWords;

/** All of them, in the order in which they are offered. */
export const tokenActions = Object.keys(tokenActionWords) as TokenAction[];

/**
 * Whether somebody could let a machine do this in the unit (given with all above it; null for everywhere): his roles must reach it. What he
 * reads of his own people by his post alone is his, and no machine's.
 */
export function mayLetDo(grants: readonly Grant[], action: TokenAction, lineage: readonly string[] | null): boolean {
  if ((policy[action] as PolicyRow).everyone) return true;
  const { everywhere, unitIds } = scopeOf(grants, action);
  return everywhere || (lineage !== null && unitIds.some((id) => lineage.includes(id)));
}
