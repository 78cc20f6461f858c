import type { NoticeWords } from './notice-words.js';

/** About evidence, surveys and words of the year: for whom they were written. */
export const noticesOfYear = {
  'evidence-given-back': {
    opens: 'document',
    says: {
      id: 'Sebuah bukti pada dokumen {name} tahun {year} dikembalikan; alasannya disebut di sana',
      en: 'A piece of evidence in the document of {name} for {year} was given back; it says why',
    },
    subject: { id: 'Bukti dukung dikembalikan', en: 'A piece of evidence was given back' },
    mail: {
      id: 'Sebuah bukti dukung Anda dikembalikan. Siklus menyebutkan oleh siapa dan mengapa.',
      en: 'A piece of your evidence was given back. Siklus says by whom and why.',
    },
  },
  'evidence-harmful': {
    opens: 'document',
    says: {
      id: 'Sebuah bukti pada dokumen {name} tahun {year} memuat program jahat dan dihapus; lampirkan yang bersih',
      en: 'A piece of evidence in the document of {name} for {year} held a harmful program and was removed; attach a clean one',
    },
    subject: { id: 'Berkas bukti dihapus karena berbahaya', en: 'A file of evidence was removed as harmful' },
    mail: {
      id: 'Sebuah berkas bukti Anda memuat program jahat dan dihapus. Periksa perangkat Anda, lalu lampirkan berkas yang bersih.',
      en: 'A file of your evidence held a harmful program and was removed. Look through your device, then attach a clean file.',
    },
  },
  'dialogue-confirmed': {
    holds: 'done',
    opens: 'document',
    says: { id: '{step}: {name} membenarkan risalahnya', en: '{step}: {name} confirmed the minutes' },
    subject: { id: 'Risalah dialog kinerja dibenarkan', en: 'The minutes of a performance dialogue were confirmed' },
    mail: {
      id: 'Risalah dialog kinerja yang Anda tulis dibenarkan pegawainya.',
      en: 'The employee confirmed the minutes of a performance dialogue that you wrote.',
    },
  },
  'dialogue-disputed': {
    holds: 'done',
    opens: 'document',
    says: {
      id: '{step}: {name} menyanggah risalahnya; alasannya ada di dokumen',
      en: '{step}: {name} disputes the minutes; the document says why',
    },
    subject: { id: 'Risalah dialog kinerja disanggah', en: 'The minutes of a performance dialogue are disputed' },
    mail: {
      id: 'Risalah dialog kinerja yang Anda tulis disanggah pegawainya. Alasannya ada pada dokumen.',
      en: 'The employee disputes the minutes of a performance dialogue that you wrote. The reason stands in the document.',
    },
  },
  'remark-given': {
    holds: 'said',
    opens: 'document',
    says: { id: 'Ada umpan balik pada dokumen {name} tahun {year}', en: 'There is feedback in the document of {name} for {year}' },
    subject: { id: 'Ada umpan balik untuk kinerja', en: 'There is feedback on performance' },
    mail: {
      id: 'Ada umpan balik pada sebuah dokumen kinerja. Baca, dan jawab bila perlu, di Siklus.',
      en: 'There is feedback in a performance document. Read it in Siklus, and answer where you wish to.',
    },
  },
  'remark-answered': {
    holds: 'said',
    opens: 'document',
    says: { id: '{name} menjawab umpan balik Anda', en: '{name} answered your feedback' },
    subject: { id: 'Umpan balik Anda dijawab', en: 'Your feedback was answered' },
    mail: {
      id: 'Umpan balik yang Anda tulis dijawab. Jawabannya ada pada dokumen.',
      en: 'Feedback that you wrote was answered. The answer stands in the document.',
    },
  },
  'team-remark-answered': {
    holds: 'said',
    opens: 'team',
    says: { id: '{name} menjawab umpan balik Anda atas penugasan tim', en: '{name} answered your feedback on an assignment of the team' },
    subject: { id: 'Umpan balik Anda dijawab', en: 'Your feedback was answered' },
    mail: {
      id: 'Umpan balik yang Anda tulis atas sebuah penugasan dijawab. Jawabannya ada pada penugasan itu.',
      en: 'Feedback that you wrote on an assignment was answered. The answer stands with that assignment.',
    },
  },
  'survey-recounted': {
    opens: 'document',
    says: {
      id: 'Survei kepuasan yang nilainya dilaporkan pada dokumen {name} tahun {year} dikoreksi atau ditarik; dokumen menyebut alasannya',
      en:
        'A survey of satisfaction whose value was reported in the document of {name} for {year} was corrected or withdrawn; ' +
        'the document says why',
    },
    subject: { id: 'Survei yang dilaporkan berubah', en: 'A survey that was reported has changed' },
    mail: {
      id:
        'Survei kepuasan yang nilainya ada pada sebuah dokumen kinerja dikoreksi atau ditarik. Nilai yang sudah dikirim tidak ' +
        'berubah sendiri.',
      en: 'A survey of satisfaction whose value stands in a performance document has changed. What was sent stays as it is.',
    },
  },
} as const satisfies Readonly<Record<string, NoticeWords>>;
