import { bulkResultWords, bulkStateWords, inLanguage } from '@siklus/domain';

export const words = {
  bulk: {
    noItems: 'Tidak ada orang dalam tindakan ini.',
    none: 'Belum ada tindakan massal. Mulailah dari papan siklus.',
    title: 'Tindakan massal',
    lead: 'Setiap tindakan atas banyak orang tercatat di sini: yang selesai, yang gagal, dan alasannya.',
    extendButton: 'Ubah batas waktu',
    what: 'Tindakan',
    kinds: {
      extend: {
        verb: 'Ubah batas',
        hint: 'Batas langkah ini menjadi lebih lambat atau lebih awal bagi yang belum selesai.',
      },
      remind: {
        verb: 'Ingatkan',
        hint: 'Setiap pemegang tugas langkah ini mendapat satu pengingat, paling banyak satu sehari.',
      },
      skip: {
        verb: 'Lewati',
        hint: 'Langkah ini tidak lagi dituntut dari yang belum selesai; alasannya tercatat.',
      },
      reopen: {
        verb: 'Buka kembali',
        hint: 'Yang sudah selesai mengulang langkah ini pada putaran baru; isian lama tetap tersimpan.',
      },
      refresh: { verb: 'Hitung ulang', hint: 'Garis atasan dan tanggal terbaru diterapkan kepada semua peserta.' },
      withdraw: {
        verb: 'Tarik dari siklus',
        hint: 'Semua tugas mereka berakhir dan dokumennya hanya dapat dibaca. Bila keliru, mereka dapat diikutkan kembali.',
      },
      'take-back': {
        verb: 'Ikutkan kembali',
        hint: 'Setiap langkah berlanjut di tempatnya; batas yang sudah lewat digeser secukupnya.',
      },
    },
    reachNobody: 'Tidak ada yang berubah: tidak satu dokumen pun terkena tindakan ini.',
    reach: 'Akan dikerjakan untuk %{count} orang.',
    picked: {
      steps: {
        count: '%{smart_count} langkah dipilih',
        confirm: '%{verb}: %{smart_count} langkah?',
        left: '%{smart_count} langkah yang dipilih tidak terkena tindakan ini.',
      },
      people: {
        count: '%{smart_count} orang dipilih',
        confirm: '%{verb}: %{smart_count} orang?',
        left: '%{smart_count} orang yang dipilih tidak terkena tindakan ini.',
      },
      why: '%{count}: %{why}',
      ofStep: '%{count} pada %{step}',
      done: '%{smart_count} tindakan berjalan.',
    },
    unrated:
      'Tanpa langkah ini %{count} dokumen berakhir "selesai tanpa nilai": tidak ada predikat tahunan, dan tidak ada rekomendasi ' +
      'pelatihan yang bertumpu padanya.',
    resting: {
      reopen: {
        title: 'Yang bergantung pada langkah ini',
        step: '%{step}: sudah dikerjakan pada %{count} dokumen',
        along: 'Buka kembali juga langkah-langkah itu',
        alone: 'Bila tidak, langkah-langkah itu tetap dan ditandai pada dokumen.',
      },
      skip: {
        title: 'Yang tertahan bila langkah ini dilewati',
        step: '%{step}: pada %{count} dokumen',
        along: 'Lewati juga langkah-langkah itu',
        alone: 'Bila hanya langkah ini yang dilewati, yang lain tertahan sampai langkah ini dibuka kembali, atau dilewati juga.',
      },
    },
    states: inLanguage(bulkStateWords, 'id'),
    verbs: { pause: 'Jeda', resume: 'Lanjutkan', retry: 'Ulangi yang gagal' },
    cancel: {
      verb: 'Batalkan sisanya',
      title: 'Batalkan sisa tindakan ini?',
      lead:
        'Yang sudah dikerjakan tetap: %{done} orang. Yang masih menunggu tidak dikerjakan: %{waiting} orang, masing-masing tercatat ' +
        'sebagai dibatalkan. Tindakan yang dibatalkan tidak dapat dilanjutkan.',
      done: 'Sisanya dibatalkan: %{smart_count} orang tidak dikerjakan.',
    },
    continuedBy: 'dilanjutkan oleh %{name}',
    cancelledBy: 'sisanya dibatalkan %{at} oleh %{name}',
    cancelReason: 'Alasan pembatalan: %{reason}',
    doneOf: '%{done} dari %{total}',
    counts: '%{done} selesai, %{skipped} tidak perlu, %{failed} gagal, %{waiting} menunggu, dari %{total}.',
    countsCancelled: '%{done} selesai, %{skipped} tidak perlu, %{failed} gagal, %{cancelled} dibatalkan, dari %{total}.',
    began: 'Mulai %{at} oleh %{name}',
    ended: 'berakhir %{at}',
    download: 'Unduh hasil per orang',
    result: 'Hasil',
    results: inLanguage(bulkResultWords, 'id'),
    newDue: 'Batas baru: %{day}',
    all: 'Semua tindakan massal',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'bulk-operations/pages': typeof words;
  }
}
