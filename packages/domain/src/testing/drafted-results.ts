import type { DraftedIndicator } from '../plan/index.js';

/** An indicator that counts reports, with what the form asks for and nothing more. */
export const counted: DraftedIndicator = { aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } };

/** A result with one such indicator, in which other parts may stand. */
export const result = (kind: 'MAIN' | 'ADDITIONAL', parts: object = {}) => ({
  title: 'Laporan tersusun',
  kind,
  indicators: [counted],
  ...parts,
});

/** A post of staff. */
export const nurse = { positionType: 'FUNGSIONAL', position: 'Perawat Mahir' };

/** A post that leads. */
export const head = { positionType: 'FUNGSIONAL', position: 'Kepala Puskesmas Jailolo' };
