import type { NoticeWords } from './notice-words.js';

/** About a plan, and what ties it to that of the superior. */
export const noticesOfPlans = {
  'plan-agreed': {
    holds: 'done',
    opens: 'document',
    says: { id: 'Sasaran pada dokumen {name} tahun {year} disepakati', en: 'The targets in the document of {name} for {year} were agreed' },
    subject: { id: 'Sasaran kinerja Anda disepakati', en: 'Your performance targets were agreed' },
    mail: { id: 'Sasaran kinerja Anda disepakati.', en: 'Your performance targets were agreed.' },
  },
  'ties-confirmed': {
    opens: 'document',
    says: {
      id: 'Dukungan pada sasaran {name} tahun {year} dipastikan; dokumen menyebut yang dulu dan yang sekarang',
      en: 'What the targets of {name} for {year} support was confirmed; the document says what it was and what it is',
    },
    subject: { id: 'Dukungan sasaran dipastikan', en: 'What targets support was confirmed' },
    mail: {
      id: 'Seorang pegawai Anda memastikan hasil Anda yang didukung sasarannya. Dokumennya menyebut yang dulu dan yang sekarang.',
      en: 'One of your staff confirmed which of your results his targets support. The document says what it was and what it is.',
    },
  },
  'ties-to-confirm': {
    holds: 'running',
    opens: 'document',
    says: {
      id: 'Rencana atasan disepakati atau berubah: pastikan hasil atasan yang didukung pada dokumen {name} tahun {year}',
      en: "The superior's plan is agreed or has changed: confirm which of its results the document of {name} for {year} supports",
    },
    subject: { id: 'Pastikan hasil atasan yang Anda dukung', en: "Confirm which of your superior's results you support" },
    mail: {
      id: 'Rencana atasan Anda disepakati atau berubah. Sasaran Anda tetap berlaku; pastikan saja hasil atasan mana yang didukungnya.',
      en: "Your superior's plan is agreed or has changed. Your targets stay as they are; only confirm which of its results they support.",
    },
  },
  'ties-of-a-new-superior': {
    holds: 'running',
    opens: 'document',
    says: {
      id: 'Atasan berganti: pastikan hasil atasan yang baru yang didukung pada dokumen {name} tahun {year}',
      en: 'The superior is another: confirm which of the new one’s results the document of {name} for {year} supports',
    },
    subject: { id: 'Pastikan hasil atasan baru yang Anda dukung', en: 'Confirm which of your new superior’s results you support' },
    mail: {
      id: 'Atasan Anda berganti. Sasaran Anda tetap berlaku; pastikan saja hasil mana dari atasan yang baru yang didukungnya.',
      en: 'You report to somebody else now. Your targets stay as they are; only confirm which of the new superior’s results they support.',
    },
  },
  'expected-results': {
    holds: 'running',
    opens: 'document',
    says: {
      id: 'Peran hasil yang diharapkan atasan pada dokumen {name} tahun {year} ditulis, diubah, atau dicabut',
      en: 'What the superior expects for his results in the document of {name} for {year} was written, changed or withdrawn',
    },
    subject: { id: 'Peran hasil yang diharapkan dari Anda', en: 'What is expected of you for the results of your superior' },
    mail: {
      id: 'Atasan Anda menulis, mengubah, atau mencabut peran hasil yang diharapkan dari Anda. Isinya ada pada dokumen Anda.',
      en: 'Your superior wrote, changed or withdrew what is expected of you for his results. It stands in your document.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;
