import type { Text } from '../text.js';
import type { Aspect, Perspective } from './family.js';

/** What the sides of an indicator of staff are called on paper (PermenPANRB 6/2022). */
export const aspectNames: Readonly<Record<Aspect, Text>> = {
  QUANTITY: { id: 'Kuantitas', en: 'Quantity' },
  QUALITY: { id: 'Kualitas', en: 'Quality' },
  TIME: { id: 'Waktu', en: 'Time' },
  COST: { id: 'Biaya', en: 'Cost' },
};

/** What the sides of an indicator of leaders are called on paper. */
export const perspectiveNames: Readonly<Record<Perspective, Text>> = {
  STAKEHOLDERS: { id: 'Penerima layanan', en: 'Stakeholders' },
  PROCESS: { id: 'Proses bisnis', en: 'Business process' },
  STRENGTHENING: { id: 'Penguatan internal', en: 'Internal strengthening' },
  BUDGET: { id: 'Anggaran', en: 'Budget' },
};
