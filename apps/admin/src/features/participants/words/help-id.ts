export const help = {
  participants: {
    title: 'Peserta',
    purpose: 'Daftar semua orang dalam siklus yang boleh Anda lihat, satu baris untuk satu dokumen.',
    can: [
      'Cari nama atau NIP, atau saring menurut unit dan status.',
      'Buka satu dokumen untuk melihat di mana ia menunggu.',
      'Dari papan siklus: tarik sekaligus mereka yang sudah keluar, atau ikutkan kembali yang sudah ditarik.',
    ],
    next: 'Angka di papan siklus membuka daftar ini dengan saringan yang sesuai; hapus saringan untuk melihat semuanya.',
  },
  document: {
    title: 'Dokumen kinerja',
    purpose:
      'Seluruh perjalanan dokumen seseorang selama setahun: siapa memegangnya, sejak kapan, apa yang disepakati, dicapai, dan dinilai.',
    can: [
      'Lihat isian setiap giliran dan alasan bila dikembalikan.',
      'Tekan "mengapa?" untuk melihat aturan di balik sebuah predikat.',
      'Buka versi sebelumnya dari sasaran yang berubah: apa yang ditambah, diubah, dihapus, dan realisasinya waktu itu.',
      'Ajukan adendum dengan alasannya, bila pegawai ini Anda nilai dan sasarannya perlu berubah; tarik pengajuannya sebelum disepakati.',
      'Baca jejak audit dokumen ini, bila Anda berwenang.',
    ],
    next: 'Bila giliran ada di tangan Anda, tombolnya tampil di atas. Pegawai melihat bahwa Anda membuka dokumennya.',
  },
  roleMatrix: {
    title: 'Matriks peran hasil',
    purpose: 'Siapa mengerjakan apa untuk hasil kerja atasan yang mana: satu baris untuk setiap bawahan, satu kolom untuk setiap hasil.',
    can: [
      'Lihat hasil yang belum didukung siapa pun.',
      'Lihat orang yang belum mempunyai hasil kerja utama di sini, dan mengapa.',
      'Tulis, ubah, atau cabut di setiap kotak hasil yang Anda harapkan dari seorang bawahan; ia diberi tahu dan dapat mengambilnya.',
      'Lihat apakah yang diharapkan sudah ada dalam sasaran yang disepakati sesudahnya.',
      'Buka dokumen seseorang dari namanya.',
    ],
    next: 'Bicarakan yang kosong dalam dialog kinerja; isinya berubah begitu sasaran disepakati atau dukungannya dipastikan.',
  },
  myDocument: {
    title: 'Dokumen kinerja saya',
    purpose: 'Semua tentang kinerja Anda tahun ini: di mana dokumen berada, sasaran, realisasi, nilai, dan pelatihan.',
    can: [
      'Catat kemajuan sebuah indikator kapan saja di antara dua penilaian.',
      'Tekan "mengapa?" untuk melihat dari mana sebuah predikat datang.',
      'Buka versi sebelumnya dari sasaran yang berubah: apa yang ditambah, diubah, dihapus, dan realisasinya waktu itu.',
      'Ajukan adendum bila sasaran yang sudah disepakati perlu berubah, dan tarik pengajuan Anda sebelum disepakati.',
      'Tarik kembali yang sudah Anda kirim, selama belum ada yang membukanya.',
      'Pastikan hasil atasan mana yang didukung, bila rencana atasan disepakati atau berubah sesudah sasaran Anda.',
      'Lihat siapa saja yang membuka dokumen Anda, dan jejak auditnya.',
      'Pilih tahun lain bila ada lebih dari satu.',
    ],
    next:
      'Catatan kemajuan tampil kepada Anda dan penilai pada penilaian berikutnya sebagai bukti; nilai tetap diputuskan pejabat ' +
      'penilai.',
  },
  team: {
    title: 'Tim saya',
    purpose: 'Orang-orang yang Anda nilai, dan posisi dokumen masing-masing.',
    can: ['Buka dokumen seseorang untuk melihat sasaran dan riwayatnya.', 'Lihat siapa yang menunggu Anda dan siapa yang terlambat.'],
    next: 'Bila seseorang pindah atau penilainya diganti, daftar ini menyesuaikan sendiri pada hari berlakunya.',
  },
};
