import type { NoticeWords } from './notice-words.js';

/** Notices about the line: to the administrators of a unit, and back to whoever named his superior. */
export const noticesOfLine = {
  'superior-named': {
    opens: 'document',
    says: {
      id: '{name} menyebut atasannya sendiri; kukuhkan atau tolak di halaman pegawai tanpa pejabat penilai',
      en: '{name} named his own superior; confirm or decline it on the page of employees without a supervisor',
    },
    subject: { id: 'Seorang pegawai menyebut atasannya', en: 'An employee named his superior' },
    mail: {
      id: 'Seorang pegawai tanpa pejabat penilai di unit yang Anda kelola menyebut atasannya. Kukuhkan atau tolak di Siklus.',
      en: 'An employee without a supervisor in a unit that you look after named his superior. Confirm or decline it in Siklus.',
    },
  },
  'superior-confirmed': {
    opens: 'document',
    says: {
      id: 'Atasan yang Anda sebut dikukuhkan; dokumen {name} tahun {year} berlanjut',
      en: 'The superior whom you named was confirmed; the document of {name} for {year} goes on',
    },
    subject: { id: 'Atasan yang Anda sebut dikukuhkan', en: 'The superior whom you named was confirmed' },
    mail: {
      id: 'Administrator mengukuhkan atasan yang Anda sebut. Dokumen kinerja Anda dapat berlanjut.',
      en: 'The administrator confirmed the superior whom you named. Your performance document can go on.',
    },
  },
  'superior-declined': {
    opens: 'document',
    says: {
      id: 'Atasan yang Anda sebut ditolak; alasannya ada di halaman tempat Anda menyebutnya, dan Anda dapat menyebut yang lain',
      en: 'The superior whom you named was declined; the page on which you named him says why, and you may name another one',
    },
    subject: { id: 'Atasan yang Anda sebut ditolak', en: 'The superior whom you named was declined' },
    mail: {
      id: 'Administrator menolak atasan yang Anda sebut. Alasannya ada di Siklus, dan Anda dapat menyebut yang lain.',
      en: 'The administrator declined the superior whom you named. Siklus says why, and you may name another one.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;
