import type { Text } from '../text.js';

/** The forms of a document that are printed (PermenPANRB 6/2022), each by the name in its address. */
export const formNames = {
  skp: { id: 'Sasaran Kinerja Pegawai (SKP)', en: 'Performance plan (SKP)' },
  'role-matrix': { id: 'Matriks peran hasil', en: 'Role-result matrix' },
  progress: { id: 'Laporan kemajuan', en: 'Progress report' },
  reviews: { id: 'Dokumen evaluasi kinerja', en: 'Reviews' },
} as const satisfies Record<string, Text>;
export type FormName = keyof typeof formNames;
