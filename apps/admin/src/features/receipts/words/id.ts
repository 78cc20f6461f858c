export const words = {
  printing: {
    menu: 'Cetak',
    skp: 'SKP dengan lampiran',
    progress: 'Laporan kemajuan',
    reviews: 'Evaluasi sejauh ini',
    matrix: 'Cetak matriks',
    making: 'Sedang dibuat; unduhan mulai sendiri.',
    receipts: 'Tanda terima…',
  },
  receipts: {
    title: 'Tanda terima',
    lead: 'Bukti atas setiap penyerahan dan tanda tangan dalam dokumen ini. Siapa pun yang memegang kodenya dapat memeriksanya.',
    none: 'Belum ada tanda terima. Tanda terima diberikan setiap kali sesuatu diserahkan atau ditandatangani.',
    line: '%{turn}: %{who}, %{at}',
    show: 'Tampilkan kode QR',
    hide: 'Sembunyikan kode QR',
    picture: 'Kode QR tanda terima %{code}',
    save: 'Unduh berkas tanda terima',
    close: 'Tutup',
    given: 'Tanda terima %{code}.',
  },
  check: {
    title: 'Periksa kode',
    lead: 'Periksa kode dari dokumen cetak atau tanda terima Siklus. Isi dokumennya tidak ditampilkan.',
    code: 'Kode',
    codeHint: 'Misalnya 7K3M-Q9TB-X2WD. Huruf besar atau kecil sama saja.',
    submit: 'Periksa',
    form: 'Dokumen ini dicetak dari Siklus',
    submitted: 'Tanda terima penyerahan ini diberikan oleh Siklus',
    signed: 'Tanda terima penandatanganan ini diberikan oleh Siklus',
    what: 'Tentang',
    year: 'Tahun',
    made: 'Keadaan per',
    at: 'Waktu',
    changed: 'Kodenya asli, tetapi isi yang tersimpan bukan lagi yang diserahkan. Laporkan kepada administrator.',
    file: 'Periksa berkas PDF-nya',
    fileHint: 'Berkas dibandingkan di perangkat ini dan tidak dikirim ke mana pun.',
    same: 'Berkas ini sama persis dengan yang dicetak Siklus.',
    other: 'Berkas ini BUKAN yang dicetak Siklus, atau sudah diubah.',
    toLogin: 'Masuk ke Siklus',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly receipts: typeof words;
  }
}
