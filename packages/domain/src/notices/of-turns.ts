import type { NoticeWords } from './notice-words.js';

/** About a turn: for whoever holds it, who stands in, and whom its answer concerns. */
export const noticesOfTurns = {
  'task-opened': {
    holds: 'waits',
    opens: 'task',
    says: { id: '{step}: giliran Anda pada dokumen {name}', en: '{step}: your turn in the document of {name}' },
    subject: { id: 'Ada tugas menunggu Anda', en: 'A task waits for you' },
    mail: { id: 'Ada tugas kinerja yang menunggu Anda di Siklus.', en: 'A performance task waits for you in Siklus.' },
  },
  'task-returned': {
    holds: 'waits',
    opens: 'task',
    says: {
      id: '{step}: dokumen {name} dikembalikan kepada Anda{why}',
      en: '{step}: the document of {name} was returned to you{why}',
    },
    subject: { id: 'Ada tugas yang dikembalikan', en: 'A task was returned' },
    mail: {
      id: 'Sebuah dokumen kinerja dikembalikan kepada Anda dengan alasannya.',
      en: 'A performance document was returned to you, with the reason.',
    },
  },
  'task-late': {
    holds: 'late',
    opens: 'task',
    says: { id: '{step}: tugas pada dokumen {name} melewati batas', en: '{step}: the task in the document of {name} is past its due date' },
    subject: { id: 'Ada tugas yang melewati batas waktu', en: 'A task is past its due date' },
    mail: { id: 'Sebuah tugas kinerja Anda melewati batas waktunya.', en: 'A performance task of yours is past its due date.' },
  },
  'task-reminder': {
    holds: 'waits',
    opens: 'task',
    says: {
      id: 'Pengingat: {step} pada dokumen {name} masih menunggu Anda{why}',
      en: 'Reminder: {step} in the document of {name} still waits for you{why}',
    },
    subject: { id: 'Pengingat tugas kinerja', en: 'Reminder of a performance task' },
    mail: { id: 'Ada tugas kinerja yang masih menunggu Anda.', en: 'A performance task still waits for you.' },
  },
  'task-moved': {
    holds: 'elsewhere',
    opens: 'document',
    says: {
      id: '{step}: giliran pada dokumen {name} berpindah dari Anda kepada {to}{why}',
      en: '{step}: the turn in the document of {name} moved from you to {to}{why}',
    },
    subject: { id: 'Ada tugas yang berpindah dari Anda', en: 'A task moved from you' },
    mail: {
      id: 'Sebuah tugas kinerja yang menunggu Anda berpindah kepada orang lain. Anda tidak perlu mengerjakannya lagi.',
      en: 'A performance task that waited for you moved to somebody else. You need not do it any more.',
    },
  },
  'deputy-relieved': {
    holds: 'elsewhere',
    opens: 'document',
    says: {
      id: '{step}: dokumen {name}, yang dapat Anda kerjakan atas nama {for}, tidak lagi menunggu Anda; giliran itu pada {to}{why}',
      en: '{step}: the document of {name}, which you might take on behalf of {for}, no longer waits for you; the turn is with {to}{why}',
    },
    subject: { id: 'Sebuah tugas atas nama orang lain bukan lagi untuk Anda', en: 'A task on behalf of somebody else is no longer yours' },
    mail: {
      id: 'Sebuah tugas kinerja yang dapat Anda kerjakan atas nama orang lain tidak lagi menunggu Anda.',
      en: 'A performance task that you might take on behalf of somebody else no longer waits for you.',
    },
  },
  'step-reassigned': {
    opens: 'document',
    says: {
      id: '{step}: giliran pada dokumen {name} berpindah; dokumen menyebut kepada siapa dan mengapa',
      en: '{step}: the turn in the document of {name} moved; the document says to whom and why',
    },
    subject: { id: 'Giliran pada dokumen kinerja berpindah', en: 'The turn in a performance document moved' },
    mail: {
      id: 'Giliran pada satu langkah dokumen kinerja berpindah. Siklus menyebutkan kepada siapa, oleh siapa, dan mengapa.',
      en: 'The turn in a step of a performance document moved. Siklus says to whom, by whom and why.',
    },
  },
  'turn-lapsed': {
    holds: 'done',
    opens: 'document',
    says: {
      id: '{step}: batas tanggapan pada dokumen {name} lewat tanpa jawaban; dokumen berlanjut',
      en: '{step}: the time to answer in the document of {name} passed in silence; the document goes on',
    },
    subject: { id: 'Batas tanggapan lewat tanpa jawaban', en: 'The time to answer passed in silence' },
    mail: {
      id: 'Batas untuk menanggapi penilaian dalam sebuah dokumen kinerja lewat tanpa jawaban. Dokumen itu berlanjut.',
      en: 'The time to answer a rating in a performance document passed in silence. The document goes on.',
    },
  },
  'turn-represented': {
    opens: 'document',
    says: {
      id: '{step}: giliran Anda pada dokumen {name} dijalankan atas nama Anda; dokumen menyebut oleh siapa',
      en: '{step}: your turn in the document of {name} was taken on your behalf; the document says by whom',
    },
    subject: { id: 'Giliran Anda dijalankan atas nama Anda', en: 'Your turn was taken on your behalf' },
    mail: {
      id: 'Satu giliran Anda pada sebuah dokumen kinerja dijalankan atas nama Anda. Siklus menyebutkan oleh siapa.',
      en: 'A turn of yours in a performance document was taken on your behalf. Siklus says by whom.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;
