export const help = {
  inbox: {
    title: 'Tugas saya',
    purpose: 'Semua yang menunggu tangan Anda, yang paling mendesak di atas.',
    can: [
      'Buka tugas untuk mengisi dan mengirimnya.',
      'Bila tugas Anda banyak, saring menurut jenisnya.',
      'Sebagai pelaksana harian atau pelaksana tugas, kerjakan juga tugas pejabat yang Anda wakili.',
    ],
    next: 'Tugas yang terkirim hilang dari daftar dan pindah ke pemegang berikutnya. Tugas baru muncul sendiri, dan Anda diberi tahu.',
  },
  task: {
    title: 'Mengerjakan tugas',
    purpose: 'Di sini Anda mengisi bagian Anda pada satu dokumen kinerja, dengan isi dokumen yang perlu diketahui di sampingnya.',
    can: [
      'Isi; tulisan tersimpan sendiri dan hanya Anda yang melihatnya sebelum dikirim.',
      'Kirim, lalu tugas berikutnya terbuka. Ctrl+Enter juga mengirim.',
      'Saat menyusun sasaran, ambil hasil yang diharapkan atasan, atau hasil bersama yang menyebut Anda.',
      'Kembalikan dengan alasan, bila giliran ini boleh mengembalikan.',
    ],
    next: 'Sesudah dikirim, isian menjadi bagian dokumen dan tidak dapat diubah lagi. Yang mendapat giliran berikutnya diberi tahu.',
  },
  openTasks: {
    title: 'Tugas berjalan',
    purpose: 'Siapa memegang apa saat ini di seluruh unit yang boleh Anda lihat.',
    can: ['Saring menurut unit, langkah, atau yang terlambat.', 'Buka dokumen di balik sebuah tugas.'],
    next: 'Yang terlambat dapat diingatkan atau diberi batas baru dari halaman siklusnya.',
  },
};
