import type { NoticeWords } from './notice-words.js';

/** About a document as a whole: for its employee and who rates him. */
export const noticesOfDocuments = {
  'document-joined': {
    holds: 'running',
    opens: 'document',
    says: {
      id: 'Dokumen {name} diikutkan dalam siklus {year}; alasannya ada di dokumen',
      en: 'The document of {name} was taken into the cycle {year}; it says why',
    },
    subject: { id: 'Anda diikutkan dalam siklus kinerja', en: 'You were taken into a performance cycle' },
    mail: {
      id: 'Anda diikutkan dalam siklus kinerja yang sedang berjalan. Alasannya ada pada dokumen Anda.',
      en: 'You were taken into a performance cycle that is running. The reason stands in your document.',
    },
  },
  'document-withdrawn': {
    holds: 'withdrawn',
    opens: 'document',
    says: { id: 'Dokumen {name} ditarik dari siklus {year}', en: 'The document of {name} was withdrawn from the cycle {year}' },
    subject: { id: 'Dokumen kinerja ditarik dari siklus', en: 'A performance document was withdrawn' },
    mail: {
      id: 'Sebuah dokumen kinerja ditarik dari siklus; tugasnya berakhir. Sebab dan alasannya ada pada dokumen.',
      en: 'A performance document was withdrawn from its cycle, and its tasks have ended. Cause and reason stand in the document.',
    },
  },
  'document-closed': {
    holds: 'unfinished',
    opens: 'document',
    says: {
      id: 'Siklus {year} ditutup: dokumen {name} berakhir sebelum selesai{why}',
      en: 'The cycle {year} was closed: the document of {name} ended unfinished{why}',
    },
    subject: { id: 'Dokumen kinerja berakhir sebelum selesai', en: 'A performance document ended unfinished' },
    mail: {
      id: 'Siklus kinerja ditutup sebelum sebuah dokumen selesai; tugasnya berakhir. Alasannya ada pada dokumen.',
      en: 'A performance cycle was closed before a document was finished; its tasks have ended. The reason stands in the document.',
    },
  },
  'document-resumed': {
    holds: 'running',
    opens: 'document',
    says: { id: 'Dokumen {name} diikutkan kembali dalam siklus {year}', en: 'The document of {name} was taken back into the cycle {year}' },
    subject: { id: 'Dokumen kinerja diikutkan kembali', en: 'A performance document was taken back' },
    mail: {
      id: 'Sebuah dokumen kinerja diikutkan kembali dalam siklusnya. Alasannya ada pada riwayat dokumen.',
      en: 'A performance document was taken back into its cycle. The reason stands in the history of the document.',
    },
  },
  'document-reopened': {
    holds: 'running',
    opens: 'document',
    says: {
      id: 'Siklus {year} dibuka kembali: dokumen {name} berlanjut di tempatnya{why}',
      en: 'The cycle {year} was opened again: the document of {name} goes on where it stood{why}',
    },
    subject: { id: 'Dokumen kinerja berlanjut', en: 'A performance document goes on' },
    mail: {
      id: 'Siklus kinerja dibuka kembali, dan sebuah dokumen berlanjut di tempatnya. Alasannya ada pada riwayat dokumen.',
      en: 'The cycle was opened again, and a performance document goes on where it stood. The reason stands in its history.',
    },
  },
  'document-finished': {
    holds: 'complete',
    opens: 'document',
    says: { id: 'Dokumen {name} tahun {year} lengkap', en: 'The document of {name} for {year} is complete' },
    subject: { id: 'Dokumen kinerja Anda selesai', en: 'Your performance document is finished' },
    mail: { id: 'Semua langkah dokumen kinerja Anda sudah selesai.', en: 'All steps of your performance document are finished.' },
  },
  'document-unrated': {
    holds: 'unrated',
    opens: 'document',
    says: {
      id: 'Dokumen {name} tahun {year} selesai tanpa nilai; dokumen menyebut langkah yang dilewati dan alasannya',
      en: 'The document of {name} for {year} is complete without a rating; it says which step was skipped and why',
    },
    subject: { id: 'Dokumen kinerja Anda selesai tanpa nilai', en: 'Your performance document is complete without a rating' },
    mail: {
      id: 'Dokumen kinerja Anda selesai tanpa predikat tahunan, karena langkah yang memberi nilai dilewati. Alasannya ada pada dokumen.',
      en: 'Your performance document is complete without a rating of the year, as the step that rates it was skipped. It says why.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;
