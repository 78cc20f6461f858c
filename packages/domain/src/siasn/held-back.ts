import type { Text } from '../text.js';

/** THE REGISTRATION: why a result does not leave for the national platforms yet, or never will. */
export const heldBackWords = {
  NOT_RATED: { id: 'Belum dinilai', en: 'Not rated yet' },
  AWAITS_RESPONSE: { id: 'Menunggu tanggapan pegawai', en: 'Waiting for the employee’s response' },
  REOPENED: { id: 'Dibuka kembali setelah dinilai', en: 'Reopened after it was rated' },
  MAY_OBJECT: { id: 'Masih dalam masa keberatan', en: 'May still be objected to' },
  PASSED_OVER: { id: 'Langkahnya dilewati, tanpa nilai', en: 'Its step was passed over, without a rating' },
  ENDED: { id: 'Dokumen berakhir sebelum selesai dinilai', en: 'The document ended before it was rated' },
} as const satisfies Readonly<Record<string, Text>>;

export type HeldBack = keyof typeof heldBackWords;

/** All causes, in the order in which a result goes through them. */
export const heldBackCauses = Object.keys(heldBackWords) as HeldBack[];
