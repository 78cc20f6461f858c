import type { Text } from '../text.js';

/**
 * What must be so for a notice to be true: that the turn waits for its reader, that it is late there, that it does not wait for him; else
 * the state of the step (`undecided`: neither skipped nor decided since), or that of the document (`running`: not ended); that the words it
 * tells of were not taken back (`said`).
 */
export type NoticeHolds =
  | 'waits'
  | 'late'
  | 'elsewhere'
  | 'done'
  | 'blocked'
  | 'skipped'
  | 'under-way'
  | 'undecided'
  | 'running'
  | 'said'
  | 'complete'
  | 'unrated'
  | 'withdrawn'
  | 'unfinished';

/** What a kind of notice says and where it leads. */
interface NoticeWords {
  /** As long as what it says is so; what only happened stays true. Of those that say the same of one step, the newest counts. */
  readonly holds?: NoticeHolds;
  /**
   * Where it leads: to the task while it waits for the reader (afterwards the notice says that it moved), to the document, or to the
   * assignments across units, which also those read who cannot open the document.
   */
  readonly opens: 'task' | 'document' | 'team';
  /**
   * In the list of notices; `{step}` is the step, `{name}` whose document it is, `{year}` that of its cycle, `{to}` with whom a turn is
   * that moved, `{for}` with whom it was before, and `{why}` by what, or for which reason it was done.
   */
  readonly says: Text;
  /** In a mail: never a rating, never a name of somebody else. */
  readonly subject: Text;
  readonly mail: Text;
}

/**
 * THE REGISTRATION: everything people are told, with the words in which they read it, and the mail that goes with it. A kind without words
 * does not compile. A name stays once it was released: rows that bear it are kept for years.
 */
export const notices = {
  // About a task: for whoever holds it, and for who stands in
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

  // About a document: for whom it concerns
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
  'plan-agreed': {
    holds: 'done',
    opens: 'document',
    says: { id: 'Sasaran pada dokumen {name} disepakati', en: 'The targets in the document of {name} were agreed' },
    subject: { id: 'Sasaran kinerja Anda disepakati', en: 'Your performance targets were agreed' },
    mail: { id: 'Sasaran kinerja Anda disepakati.', en: 'Your performance targets were agreed.' },
  },
  'ties-confirmed': {
    opens: 'document',
    says: {
      id: 'Dukungan pada sasaran {name} dipastikan; dokumen menyebut yang dulu dan yang sekarang',
      en: 'What the targets of {name} support was confirmed; the document says what it was and what it is',
    },
    subject: { id: 'Dukungan sasaran dipastikan', en: 'What targets support was confirmed' },
    mail: {
      id: 'Seorang pegawai Anda memastikan hasil Anda yang didukung sasarannya. Dokumennya menyebut yang dulu dan yang sekarang.',
      en: 'One of your staff confirmed which of your results his targets support. The document says what it was and what it is.',
    },
  },
  'evidence-given-back': {
    opens: 'document',
    says: {
      id: 'Sebuah bukti pada dokumen {name} dikembalikan; alasannya disebut di sana',
      en: 'A piece of evidence in the document of {name} was given back; it says why',
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
      id: 'Sebuah bukti pada dokumen {name} memuat program jahat dan dihapus; lampirkan yang bersih',
      en: 'A piece of evidence in the document of {name} held a harmful program and was removed; attach a clean one',
    },
    subject: { id: 'Berkas bukti dihapus karena berbahaya', en: 'A file of evidence was removed as harmful' },
    mail: {
      id: 'Sebuah berkas bukti Anda memuat program jahat dan dihapus. Periksa perangkat Anda, lalu lampirkan berkas yang bersih.',
      en: 'A file of your evidence held a harmful program and was removed. Look through your device, then attach a clean file.',
    },
  },
  // About an assignment across units: for the home unit, for whoever gave it, and for the employee
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
  // About words of the year: for whom they were written
  'remark-given': {
    holds: 'said',
    opens: 'document',
    says: { id: 'Ada umpan balik pada dokumen {name}', en: 'There is feedback in the document of {name}' },
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
      id: 'Survei kepuasan yang nilainya dilaporkan pada dokumen {name} dikoreksi atau ditarik; dokumen menyebut alasannya',
      en: 'A survey of satisfaction whose value was reported in the document of {name} was corrected or withdrawn; the document says why',
    },
    subject: { id: 'Survei yang dilaporkan berubah', en: 'A survey that was reported has changed' },
    mail: {
      id:
        'Survei kepuasan yang nilainya ada pada sebuah dokumen kinerja dikoreksi atau ditarik. Nilai yang sudah dikirim tidak ' +
        'berubah sendiri.',
      en: 'A survey of satisfaction whose value stands in a performance document has changed. What was sent stays as it is.',
    },
  },
  'ties-to-confirm': {
    holds: 'running',
    opens: 'document',
    says: {
      id: 'Rencana atasan disepakati atau berubah: pastikan hasil atasan yang didukung pada dokumen {name}',
      en: "The superior's plan is agreed or has changed: confirm which of its results the document of {name} supports",
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
      id: 'Atasan berganti: pastikan hasil atasan yang baru yang didukung pada dokumen {name}',
      en: 'The superior is another: confirm which of the new one’s results the document of {name} supports',
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
      id: 'Peran hasil yang diharapkan atasan pada dokumen {name} ditulis, diubah, atau dicabut',
      en: 'What the superior expects for his results in the document of {name} was written, changed or withdrawn',
    },
    subject: { id: 'Peran hasil yang diharapkan dari Anda', en: 'What is expected of you for the results of your superior' },
    mail: {
      id: 'Atasan Anda menulis, mengubah, atau mencabut peran hasil yang diharapkan dari Anda. Isinya ada pada dokumen Anda.',
      en: 'Your superior wrote, changed or withdrew what is expected of you for his results. It stands in your document.',
    },
  },
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
      id: 'Rekomendasi pelatihan pada dokumen {name} disetujui',
      en: 'The training recommended in the document of {name} was approved',
    },
    subject: { id: 'Rekomendasi pelatihan Anda disetujui', en: 'Your training recommendation was approved' },
    mail: {
      id: 'Rekomendasi pelatihan Anda disetujui pengelola pelatihan.',
      en: 'The training office approved your training recommendation.',
    },
  },
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

export type NoticeKind = keyof typeof notices;

/** What is called so in a cycle, with its year where that is another than this: two cycles run side by side each January. */
export function ofYear(label: Text, year: number, thisYear: number): Text {
  return year === thisYear ? label : { id: `${label.id} ${year}`, en: `${label.en} ${year}` };
}

/** With whom a turn is that moved, where that is no person: by the capacity in which it is held. */
export const movedTo = {
  pool: { id: 'pengelola pelatihan', en: 'the training office' },
  administrator: { id: 'administrator, karena langkah ini tertahan', en: 'the administrator, as the step is held up' },
  nobody: { id: 'tahap lain dokumen itu', en: 'another stage of the document' },
  somebody: { id: 'pejabat lain', en: 'another official' },
} as const satisfies Readonly<Record<string, Text>>;

/** By what a turn moved: `{cause}` is the act, `{reason}` what whoever did it wrote, or the name of the list that was imported. */
export const movedWhy = {
  cause: { id: '; sebab: {cause}', en: '; cause: {cause}' },
  list: { id: '; sebab: {cause} ({reason})', en: '; cause: {cause} ({reason})' },
  reason: { id: '; alasan: {reason}', en: '; reason: {reason}' },
} as const satisfies Readonly<Record<string, Text>>;

/** What a notice about a task says once the task no longer waits for its reader. */
export const movedOn: Text = {
  id: '{step}: dokumen {name} tidak lagi menunggu Anda',
  en: '{step}: the document of {name} no longer waits for you',
};

/** What a notice says that was true once and is so no more. */
export const noLonger: Text = { id: 'Tidak berlaku lagi: {says}', en: 'No longer so: {says}' };

/** What a notice says once a newer one tells the same of the same step. */
export const overtaken: Text = { id: 'Ada pemberitahuan yang lebih baru: {says}', en: 'There is a newer notice: {says}' };

/** The kinds of notices that say why it was done. */
export const kindsWithWhy = (Object.keys(notices) as NoticeKind[]).filter((kind) => notices[kind].says.id.includes('{why}'));

/** What notices of a kind are about, so that a newer one takes their place: a turn, the document as a whole, or the kind itself. */
export function subjectOfNotice(kind: string): string {
  if (wordsOfNotice(kind).opens === 'task') return 'task';
  return kind.startsWith('document-') ? 'document' : kind;
}

/** The words of a notice that was once written; one of a newer release, met while an update is under way, is told as such. */
export function wordsOfNotice(kind: string): NoticeWords {
  if (Object.hasOwn(notices, kind)) return notices[kind as NoticeKind];
  const says = { id: 'Pemberitahuan dari versi Siklus yang lebih baru', en: 'A notice of a newer release of Siklus' };
  return { opens: 'document', says, subject: says, mail: says };
}
