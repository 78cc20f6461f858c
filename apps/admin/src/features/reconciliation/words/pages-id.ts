import { differenceWords, inLanguage, periodWords } from '@siklus/domain';

export const words = {
  differences: {
    lead: 'Yang berbeda antara Siklus dan Laporan Penilaian SKP yang diimpor. Penilaian dari sana disimpan apa adanya.',
    none: 'Tidak ada yang berbeda. Impor Laporan Penilaian SKP untuk membandingkan satu periode.',
    toImport: 'Impor berkas',
    kind: 'Yang berbeda',
    kinds: inLanguage(differenceWords, 'id'),
    period: 'Periode',
    periods: inLanguage(periodWords, 'id'),
    ofYear: '%{period} %{number}, %{year}',
    wholeYear: 'Tahun %{year}',
    contradicts: 'predikatnya tidak sesuai kuadran',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'reconciliation/pages': typeof words;
  }
}
