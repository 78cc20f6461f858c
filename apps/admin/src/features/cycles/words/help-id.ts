export const help = {
  board: {
    title: 'Papan siklus',
    purpose: 'Menunjukkan sejauh mana setiap instansi berjalan tahun ini, dan apa yang memerlukan tangan Anda.',
    can: [
      'Klik angka mana pun untuk melihat orang di baliknya.',
      'Buka siklus untuk melihat langkah, unit, dan jadwalnya.',
      'Buat siklus baru untuk satu instansi dan satu tahun.',
    ],
    next: 'Angka bergerak sendiri begitu orang menyelesaikan tugas. Yang tertinggal dari rencana muncul di "Perlu Anda lakukan".',
  },
  newCycle: {
    title: 'Buat siklus',
    purpose: 'Menyiapkan satu tahun penilaian bagi satu instansi dan semua unit di bawahnya.',
    can: ['Pilih instansi dan tahun.', 'Sesuaikan tanggal buka dan batas setiap langkah.'],
    next: 'Siklus tersimpan sebagai rancangan dan tidak ada yang diberi tahu. Anda memeriksa kesiapannya dahulu, baru membukanya.',
  },
  cycle: {
    title: 'Satu siklus',
    purpose: 'Menunjukkan kesiapan siklus yang masih rancangan, atau kemajuan siklus yang sudah berjalan.',
    can: [
      'Pada rancangan: perbaiki yang menghalangi, lalu buka siklus.',
      'Pada siklus berjalan: klik angka untuk melihat orangnya, ubah batas, ingatkan, atau lewati langkah.',
    ],
    next:
      'Saat siklus dibuka, setiap pegawai menjadi peserta dan pemegang tugas pertama diberi tahu. Sesudah itu siklus tidak dapat ' +
      'kembali menjadi rancangan.',
  },
};
