import type { Text } from '../text.js';

/** The lists of a plan's annex (PermenPANRB 6/2022; domain rule R-SKP-8). */
export const annexLists = ['resources', 'accountability', 'consequences'] as const;
export type AnnexList = (typeof annexLists)[number];

/** What supports the work, how it is accounted for, and what follows from it. */
export type Annex = Readonly<Record<AnnexList, readonly string[]>>;

export const annexNames: Readonly<Record<AnnexList, Text>> = {
  resources: { id: 'Dukungan sumber daya', en: 'Supporting resources' },
  accountability: { id: 'Skema pertanggungjawaban', en: 'Accountability' },
  consequences: { id: 'Konsekuensi', en: 'Consequences' },
};

/** With what an annex begins; it is kept where its writer leaves the annex out. The words are those of an official example. */
export const usualAnnex: Annex = {
  resources: ['Komputer, printer, dan pemindai untuk mengelola dokumen'],
  accountability: ['Laporan setiap triwulan dengan bukti kerja'],
  consequences: [
    'Bila target tercapai: penghargaan dari atasan langsung',
    'Bila target tidak tercapai: percepatan pada periode berikutnya',
  ],
};
