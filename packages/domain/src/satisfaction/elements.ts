import type { Text } from '../text.js';

/**
 * Where the rules of this folder come from. Surveys before its year were scored by other bands (Kep. MenPAN 25/2004), which are not kept.
 */
export const surveyScheme = {
  source: 'PermenPANRB 14/2017',
  since: '2017-01-01',
  /** An answer of a respondent: 1 not good, 2 less good, 3 good, 4 very good. */
  scale: { least: 1, most: 4 },
} as const;

interface Element {
  readonly label: Text;
  /** How files of answers head its column, beside the label; never by a number, as sources swap the last two. */
  readonly headings: readonly string[];
}

/** The nine elements of service that a survey asks about (PermenPANRB 14/2017), in the order of its form. */
export const elements = {
  REQUIREMENTS: { label: { id: 'Persyaratan', en: 'Requirements' }, headings: ['Kesesuaian persyaratan'] },
  PROCEDURE: {
    label: { id: 'Sistem, mekanisme, dan prosedur', en: 'System, mechanism and procedure' },
    headings: ['Prosedur', 'Kemudahan prosedur'],
  },
  TIME: { label: { id: 'Waktu penyelesaian', en: 'Time until it is done' }, headings: ['Waktu', 'Kecepatan waktu', 'Waktu pelayanan'] },
  FEE: { label: { id: 'Biaya/tarif', en: 'Fee' }, headings: ['Biaya', 'Tarif'] },
  PRODUCT: {
    label: { id: 'Produk spesifikasi jenis pelayanan', en: 'What the service brings' },
    headings: ['Produk', 'Produk layanan', 'Produk pelayanan'],
  },
  COMPETENCE: { label: { id: 'Kompetensi pelaksana', en: 'Competence of the staff' }, headings: ['Kompetensi', 'Kompetensi petugas'] },
  BEHAVIOUR: { label: { id: 'Perilaku pelaksana', en: 'Behaviour of the staff' }, headings: ['Perilaku', 'Perilaku petugas'] },
  COMPLAINTS: {
    label: { id: 'Penanganan pengaduan, saran, dan masukan', en: 'Handling of complaints and suggestions' },
    headings: ['Pengaduan', 'Penanganan pengaduan'],
  },
  FACILITIES: { label: { id: 'Sarana dan prasarana', en: 'Facilities' }, headings: ['Sarana', 'Sarana prasarana'] },
} as const satisfies Readonly<Record<string, Element>>;

export type ElementCode = keyof typeof elements;

/** The codes of the nine elements, in the order of the form. */
export const elementCodes = Object.keys(elements) as [ElementCode, ...ElementCode[]];

/** By element: the sum of what all respondents answered. */
export type Totals = Readonly<Record<ElementCode, number>>;
