export const words = {
  places: {
    bulk: { name: 'Tindakan massal', also: 'perpanjang ingatkan lewati extend remind skip bulk operations' },
  },
  resources: {
    'bulk-operations': {
      name: 'Tindakan massal',
    },
  },
  bulk: {
    title: 'Tindakan massal',
    lead: 'Setiap tindakan atas banyak orang tercatat di sini: yang selesai, yang gagal, dan alasannya.',
    ofCycle: { open: 'Membuka siklus', join: 'Menambah peserta', close: 'Menutup siklus', resume: 'Membuka kembali siklus' },
    extendButton: 'Perpanjang batas waktu',
    what: 'Tindakan',
    kinds: {
      extend: { label: 'Perpanjang batas waktu', verb: 'Perpanjang', hint: 'Batas langkah ini mundur bagi yang belum selesai.' },
      remind: { label: 'Ingatkan pemegang tugas', verb: 'Ingatkan', hint: 'Setiap pemegang tugas langkah ini mendapat satu pengingat.' },
      skip: {
        label: 'Lewati langkah',
        verb: 'Lewati',
        hint: 'Langkah ini tidak lagi dituntut dari yang belum selesai; alasannya tercatat.',
      },
      reopen: {
        label: 'Buka kembali langkah',
        verb: 'Buka kembali',
        hint: 'Yang sudah selesai mengulang langkah ini pada putaran baru; isian lama tetap tersimpan.',
      },
      refresh: { label: 'Hitung ulang', verb: 'Hitung ulang', hint: 'Garis atasan dan tanggal terbaru diterapkan kepada semua peserta.' },
    },
    reach: 'Menyangkut %{count} orang.',
    resting: 'Yang bergantung pada langkah ini',
    restingStep: '%{step}: sudah dikerjakan pada %{count} dokumen',
    withResting: 'Buka kembali juga langkah-langkah itu',
    withoutResting: 'Bila tidak, langkah-langkah itu tetap dan ditandai pada dokumen.',
    states: { running: 'berjalan', paused: 'dijeda', finished: 'selesai' },
    verbs: { pause: 'Jeda', resume: 'Lanjutkan', retry: 'Ulangi yang gagal' },
    doneOf: '%{done} dari %{total}',
    counts: '%{done} selesai, %{skipped} tidak perlu, %{failed} gagal, %{waiting} menunggu, dari %{total}.',
    began: 'Mulai %{at} oleh %{name}',
    ended: 'berakhir %{at}',
    all: 'Semua tindakan massal',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'bulk-operations': typeof words;
  }
}
