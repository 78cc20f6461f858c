import type { NoticeWords } from './notice-words.js';

/** About a step of a document: for whom it concerns. */
export const noticesOfSteps = {
  'step-blocked': {
    holds: 'blocked',
    opens: 'document',
    says: { id: '{step} pada dokumen {name} tertahan', en: '{step} in the document of {name} is held up' },
    subject: { id: 'Dokumen kinerja Anda tertahan', en: 'Your performance document is held up' },
    mail: {
      id: 'Satu langkah dokumen kinerja Anda tertahan. Siklus menyebutkan siapa yang dapat memperbaikinya.',
      en: 'A step of your performance document is held up. Siklus says who can mend it.',
    },
  },
  'step-skipped': {
    holds: 'skipped',
    opens: 'document',
    says: {
      id: '{step} pada dokumen {name} dilewati{why}',
      en: '{step} in the document of {name} was skipped{why}',
    },
    subject: { id: 'Satu langkah dokumen kinerja dilewati', en: 'A step of a performance document was skipped' },
    mail: {
      id: 'Satu langkah dokumen kinerja dilewati. Siklus menyebutkan oleh siapa dan mengapa.',
      en: 'A step of a performance document was skipped. Siklus says by whom and why.',
    },
  },
  'step-reopened': {
    holds: 'under-way',
    opens: 'document',
    says: {
      id: '{step} pada dokumen {name} dibuka kembali{why}',
      en: '{step} in the document of {name} was reopened{why}',
    },
    subject: { id: 'Satu langkah dokumen kinerja dibuka kembali', en: 'A step of a performance document was reopened' },
    mail: {
      id: 'Satu langkah dokumen kinerja dibuka kembali. Siklus menyebutkan oleh siapa dan mengapa.',
      en: 'A step of a performance document was reopened. Siklus says by whom and why.',
    },
  },
  'step-outdated': {
    holds: 'undecided',
    opens: 'document',
    says: {
      id: '{step} pada dokumen {name} tidak berlaku sampai diputuskan lagi: langkah yang menjadi dasarnya dibuka kembali{why}',
      en: '{step} in the document of {name} no longer counts until it is decided again: the step it rests on was reopened{why}',
    },
    subject: { id: 'Keputusan dalam dokumen kinerja tidak berlaku lagi', en: 'A decision in a performance document no longer counts' },
    mail: {
      id:
        'Langkah yang menjadi dasar sebuah keputusan dalam dokumen kinerja dibuka kembali. Keputusan itu tidak berlaku ' +
        'sampai diputuskan lagi.',
      en: 'A step on which a decision in a performance document rests was reopened. The decision no longer counts until it is taken again.',
    },
  },
  'step-requested': {
    holds: 'under-way',
    opens: 'document',
    says: {
      id: '{step} pada dokumen {name} diajukan; alasannya ada di dokumen',
      en: '{step} in the document of {name} was asked for; the document says why',
    },
    subject: { id: 'Perubahan dokumen kinerja diajukan', en: 'A change of a performance document was asked for' },
    mail: {
      id: 'Perubahan sebuah dokumen kinerja diajukan. Siklus menyebutkan oleh siapa dan mengapa.',
      en: 'A change of a performance document was asked for. Siklus says by whom and why.',
    },
  },
  'request-withdrawn': {
    holds: 'skipped',
    opens: 'document',
    says: {
      id: '{step} pada dokumen {name} ditarik oleh yang mengajukannya{why}',
      en: '{step} in the document of {name} was withdrawn by whoever had asked for it{why}',
    },
    subject: { id: 'Pengajuan perubahan dokumen kinerja ditarik', en: 'A request to change a performance document was withdrawn' },
    mail: {
      id: 'Pengajuan perubahan sebuah dokumen kinerja ditarik. Siklus menyebutkan oleh siapa dan mengapa.',
      en: 'A request to change a performance document was withdrawn. Siklus says by whom and why.',
    },
  },
  'step-extended': {
    holds: 'under-way',
    opens: 'document',
    says: { id: '{step} pada dokumen {name} mendapat batas baru{why}', en: '{step} in the document of {name} has a new due date{why}' },
    subject: { id: 'Batas tugas kinerja berubah', en: 'The due date of a performance task changed' },
    mail: {
      id: 'Satu langkah dokumen kinerja mendapat batas baru. Siklus menyebutkan batasnya, oleh siapa, dan mengapa.',
      en: 'A step of a performance document has a new due date. Siklus says which, by whom and why.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;
