import type { NoticeWords } from './notice-words.js';

/** About an assignment across units: for the home unit, for whoever gave it, and for the employee. */
export const noticesOfTeams = {
  'team-asked': {
    holds: 'running',
    opens: 'team',
    says: {
      id: 'Unit lain menugaskan {name} ke timnya; persetujuan unit asalnya diminta',
      en: 'Another unit assigns {name} to its team; the consent of the home unit is asked for',
    },
    subject: { id: 'Persetujuan penugasan lintas unit diminta', en: 'Consent to an assignment across units is asked for' },
    mail: {
      id: 'Unit lain menugaskan seorang pegawai Anda ke timnya. Setujui atau tolak penugasan itu di Siklus.',
      en: 'Another unit assigns one of your people to its team. Consent to it or decline it in Siklus.',
    },
  },
  'team-answered': {
    opens: 'team',
    says: {
      id: 'Penugasan lintas unit {name} dijawab oleh unit asalnya',
      en: 'The home unit answered the assignment of {name} across units',
    },
    subject: { id: 'Penugasan lintas unit dijawab', en: 'An assignment across units was answered' },
    mail: {
      id: 'Unit asal menjawab sebuah penugasan lintas unit. Siklus menyebut jawabannya dan oleh siapa.',
      en: 'The home unit answered an assignment across units. Siklus says how and by whom.',
    },
  },
  'team-ended': {
    opens: 'team',
    says: {
      id: 'Penugasan lintas unit {name} ditarik atau diakhiri; alasannya disebut di sana',
      en: 'The assignment of {name} across units was taken back or ended; it says why',
    },
    subject: { id: 'Penugasan lintas unit berakhir', en: 'An assignment across units has ended' },
    mail: {
      id: 'Sebuah penugasan lintas unit ditarik atau diakhiri oleh pemberinya. Siklus menyebut alasannya.',
      en: 'An assignment across units was taken back or ended by its giver. Siklus says why.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;
