import type { NoticeWords } from './notice-words.js';

/** About what was rated, and what was decided after it. */
export const noticesOfResults = {
  'quarter-rated': {
    holds: 'done',
    opens: 'document',
    says: { id: '{step} pada dokumen {name} mendapat umpan balik', en: '{step} in the document of {name} has feedback' },
    subject: { id: 'Ada umpan balik atas kinerja Anda', en: 'There is feedback on your performance' },
    mail: { id: 'Laporan kemajuan Anda mendapat umpan balik.', en: 'Your report of progress has feedback.' },
  },
  'rating-disagreed': {
    holds: 'done',
    opens: 'document',
    says: { id: '{name} tidak setuju dengan penilaiannya: {step}', en: '{name} disagrees with the rating: {step}' },
    subject: { id: 'Ada pegawai yang tidak setuju dengan penilaian', en: 'An employee disagrees with the rating' },
    mail: {
      id: 'Seorang pegawai dalam garis penilaian Anda tidak setuju dengan penilaiannya. Alasannya ada di Siklus.',
      en: 'An employee in your line disagrees with the rating. The reason stands in Siklus.',
    },
  },
  'training-decided': {
    holds: 'done',
    opens: 'document',
    says: {
      id: 'Rekomendasi pelatihan pada dokumen {name} tahun {year} disetujui',
      en: 'The training recommended in the document of {name} for {year} was approved',
    },
    subject: { id: 'Rekomendasi pelatihan Anda disetujui', en: 'Your training recommendation was approved' },
    mail: {
      id: 'Rekomendasi pelatihan Anda disetujui pengelola pelatihan.',
      en: 'The training office approved your training recommendation.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;
