import type { HelpText, HelpTopic } from '../help/topics';

/** Bantuan setiap halaman: untuk apa, apa yang dapat dilakukan, apa yang terjadi sesudahnya. */
export const help: Readonly<Record<HelpTopic, HelpText>> = {
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
      'Pada siklus berjalan: klik angka untuk melihat orangnya, perpanjang batas, ingatkan, atau lewati langkah.',
    ],
    next:
      'Saat siklus dibuka, setiap pegawai menjadi peserta dan pemegang tugas pertama diberi tahu. Sesudah itu siklus tidak dapat ' +
      'kembali menjadi rancangan.',
  },
  inbox: {
    title: 'Tugas saya',
    purpose: 'Semua yang menunggu tangan Anda, yang paling mendesak di atas.',
    can: [
      'Buka tugas untuk mengisi dan mengirimnya.',
      'Saring menurut jenis tugas.',
      'Sebagai pelaksana harian atau pelaksana tugas, kerjakan juga tugas pejabat yang Anda wakili.',
    ],
    next: 'Tugas yang terkirim hilang dari daftar dan pindah ke pemegang berikutnya. Tugas baru muncul sendiri, dan Anda diberi tahu.',
  },
  task: {
    title: 'Mengerjakan tugas',
    purpose: 'Di sini Anda mengisi bagian Anda pada satu dokumen kinerja, dengan latar yang perlu diketahui di sampingnya.',
    can: [
      'Isi; tulisan tersimpan sendiri dan hanya Anda yang melihatnya sebelum dikirim.',
      'Kirim, lalu tugas berikutnya terbuka. Ctrl+Enter juga mengirim.',
      'Kembalikan dengan alasan, bila giliran ini boleh mengembalikan.',
    ],
    next: 'Sesudah dikirim, isian menjadi bagian dokumen dan tidak dapat diubah lagi. Yang mendapat giliran berikutnya diberi tahu.',
  },
  participants: {
    title: 'Peserta',
    purpose: 'Daftar semua orang dalam siklus yang boleh Anda lihat, satu baris untuk satu dokumen.',
    can: ['Cari nama atau NIP, atau saring menurut unit dan status.', 'Buka satu dokumen untuk melihat di mana ia menunggu.'],
    next: 'Angka di papan siklus membuka daftar ini dengan saringan yang sesuai; hapus saringan untuk melihat semuanya.',
  },
  document: {
    title: 'Dokumen kinerja',
    purpose:
      'Seluruh perjalanan dokumen seseorang selama setahun: siapa memegangnya, sejak kapan, apa yang disepakati, dicapai, dan dinilai.',
    can: [
      'Lihat isian setiap giliran dan alasan bila dikembalikan.',
      'Tekan "mengapa?" untuk melihat aturan di balik sebuah predikat.',
      'Baca jejak audit dokumen ini, bila Anda berwenang.',
    ],
    next: 'Bila giliran ada di tangan Anda, tombolnya tampil di atas. Pegawai melihat bahwa Anda membuka dokumennya.',
  },
  myDocument: {
    title: 'Dokumen kinerja saya',
    purpose: 'Semua tentang kinerja Anda tahun ini: di mana dokumen berada, sasaran, realisasi, nilai, dan pelatihan.',
    can: [
      'Catat kemajuan sebuah indikator kapan saja di antara dua penilaian.',
      'Tekan "mengapa?" untuk melihat dari mana sebuah predikat datang.',
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
  employees: {
    title: 'Pegawai',
    purpose: 'Daftar pegawai yang boleh Anda lihat, dengan jabatan, unit, dan pejabat penilainya hari ini.',
    can: ['Cari nama atau NIP, atau saring menurut unit.', 'Buka seseorang untuk melihat kepegawaian dan dokumennya.'],
    next: 'Data datang dari impor daftar pegawai. Yang tidak ada dalam berkas tidak dihapus.',
  },
  employee: {
    title: 'Seorang pegawai',
    purpose: 'Jabatan, kepegawaian, dan dokumen kinerja satu orang.',
    can: ['Tetapkan atau ganti pejabat penilai mulai hari tertentu.', 'Buka dokumen kinerja setiap tahun.'],
    next: 'Tugas yang terbuka berpindah ke pejabat baru, dan dokumen yang tertahan karena tidak ada penilai terbuka kembali.',
  },
  units: {
    title: 'Unit',
    purpose: 'Susunan organisasi dengan zona waktu setiap unit.',
    can: ['Cari nama atau kode.', 'Lihat unit mana berada di bawah unit mana.'],
    next: 'Zona waktu menentukan jam buka dan batas: batas 31 Januari berarti pukul 23.59 di unit itu.',
  },
  accounts: {
    title: 'Akun',
    purpose: 'Menunjukkan siapa yang sudah dapat masuk, siapa yang sudah diberi kode, dan siapa yang belum.',
    can: [
      'Buat kode aktivasi untuk satu unit: dicetak sebagai slip, atau dikirim lewat surel.',
      'Saring menurut unit dan status untuk melihat siapa yang tertinggal.',
    ],
    next: 'Setiap kode dipakai sekali dan berlaku empat belas hari. Kode baru menggugurkan kode yang lama.',
  },
  roles: {
    title: 'Peran',
    purpose: 'Menunjukkan siapa memegang peran apa, di unit mana, dan sampai kapan.',
    can: ['Beri peran kepada akun, dengan unit dan masa berlakunya.', 'Akhiri peran, seketika atau setelah tanggal tertentu.'],
    next:
      'Peran berlaku menurut hari di unitnya. Tidak ada yang dapat memberi lebih dari wewenangnya, atau mencabut peran ' +
      'administratornya sendiri.',
  },
  profile: {
    title: 'Profil saya',
    purpose: 'Tempat mengatur bahasa, tampilan, dan kata sandi Anda sendiri.',
    can: ['Ganti kata sandi.', 'Lihat di mana Anda sedang masuk, dan akhiri sesi yang bukan milik Anda.'],
    next: 'Setelah kata sandi diganti, sesi di perangkat lain berakhir.',
  },
  import: {
    title: 'Impor pegawai',
    purpose: 'Memasukkan atau memperbarui daftar pegawai dari berkas CSV atau XLSX.',
    can: [
      'Pilih berkas; ia diperiksa dahulu tanpa menulis apa pun.',
      'Perbaiki baris yang salah menurut petunjuknya, lalu pilih berkas lagi.',
      'Impor semuanya, atau baris yang benar saja.',
    ],
    next: 'Pegawai baru dan yang berubah tersimpan, garis penilai mengikuti. Siklus yang berjalan menyesuaikan diri.',
  },
  openTasks: {
    title: 'Tugas berjalan',
    purpose: 'Siapa memegang apa saat ini di seluruh unit yang boleh Anda lihat.',
    can: ['Saring menurut unit, langkah, atau yang terlambat.', 'Buka dokumen di balik sebuah tugas.'],
    next: 'Yang terlambat dapat diingatkan atau diperpanjang dari halaman siklusnya.',
  },
  courses: {
    title: 'Katalog pelatihan',
    purpose: 'Pelatihan yang dapat direkomendasikan kepada pegawai, dengan jam pelajarannya.',
    can: ['Cari dan lihat pelatihan.', 'Sebagai pengelola: tambah pelatihan atau ubah yang ada.'],
    next: 'Saran sistem dipilih dari pelatihan yang aktif menurut kegunaannya. Rekomendasi lama tidak berubah.',
  },
  course: {
    title: 'Satu pelatihan',
    purpose: 'Menulis nama, jam pelajaran, kegunaan, dan sasaran sebuah pelatihan.',
    can: ['Ubah isian lalu simpan.', 'Matikan pelatihan yang tidak ditawarkan lagi, tanpa menghapusnya.'],
    next: 'Pelatihan yang tersimpan langsung dapat dipilih dalam rekomendasi yang belum ditetapkan.',
  },
  recommendations: {
    title: 'Rekomendasi pelatihan',
    purpose: 'Pelatihan yang sudah disetujui untuk Anda atau orang yang boleh Anda lihat, dengan alasannya.',
    can: ['Saring dan urutkan daftar.', 'Lihat berapa jam pelajaran dan mengapa pelatihan itu dipilih.'],
    next: 'Rekomendasi baru muncul sesudah pejabat penilai menetapkan dan pengelola pelatihan menyetujuinya.',
  },
  notices: {
    title: 'Pemberitahuan',
    purpose: 'Apa yang terjadi belakangan ini dan menyangkut Anda, atau kelompok tempat Anda bertugas.',
    can: ['Buka pemberitahuan untuk menuju dokumennya; ia tertandai sudah dibaca.', 'Tandai satu atau semuanya sudah dibaca.'],
    next: 'Yang belum dibaca selalu di atas. Pada pemberitahuan kelompok, setiap anggota menandai untuk dirinya sendiri.',
  },
  audit: {
    title: 'Jejak audit',
    purpose: 'Catatan siapa melakukan apa dan kapan. Catatan hanya bertambah, tidak dapat diubah atau dihapus.',
    can: [
      'Buka dokumen atau siklus yang dibicarakan sebuah baris.',
      'Baca jejak satu dokumen dalam kalimat, saring menurut jenis, dan cetak.',
    ],
    next:
      'Setiap baris menyegel baris sebelumnya, sehingga perubahan di luar Siklus ketahuan. Isi tulisan orang tidak pernah disalin ' +
      'ke sini.',
  },
  trail: {
    title: 'Jejak audit satu dokumen',
    purpose: 'Siapa melakukan apa pada dokumen ini dan kapan, dalam waktu setempat unitnya.',
    can: ['Saring menurut jenis kejadian.', 'Cetak jejak ini sebagai bukti.', 'Lihat apakah rantai segelnya utuh.'],
    next: 'Setiap kejadian baru menambah satu baris. Bila segel putus, laporkan kepada administrator instansi.',
  },
  stuckRuns: {
    title: 'Yang macet dan tertahan',
    purpose: 'Dokumen yang tidak dapat maju sendiri, dengan sebabnya dan siapa yang dapat memperbaikinya.',
    can: ['Lihat sejak kapan dan mengapa setiap dokumen tertahan.', 'Buka dokumen atau pegawainya untuk memperbaiki sebabnya.'],
    next: 'Begitu sebabnya diperbaiki, dokumen terbuka kembali sendiri dan hilang dari daftar ini.',
  },
  missingSupervisors: {
    title: 'Pegawai tanpa pejabat penilai',
    purpose: 'Pegawai yang dokumennya tertahan karena belum ada yang menilai, dengan usulan penilai bagi masing-masing.',
    can: ['Periksa usulan dan ganti bila perlu.', 'Tetapkan penilai bagi banyak orang sekaligus.'],
    next: 'Penilai berlaku mulai hari ini, dan dokumen yang tertahan terbuka dengan hari kerja penuh.',
  },
  template: {
    title: 'Templat siklus',
    purpose: 'Langkah dan tanggal yang dipakai setiap siklus baru.',
    can: ['Ubah tanggal buka dan batas setiap langkah.', 'Lihat perbedaannya dengan templat yang berlaku sebelum menyimpan.'],
    next: 'Templat baru dipakai siklus yang dibuat sesudahnya. Siklus yang sudah ada tidak berubah.',
  },
  bulkList: {
    title: 'Tindakan massal',
    purpose: 'Semua tindakan atas banyak orang sekaligus: yang berjalan, yang selesai, dan yang gagal.',
    can: ['Buka satu tindakan untuk melihat kemajuan dan alasan kegagalan.'],
    next: 'Tindakan baru dimulai dari halaman siklus dan berjalan di belakang; Anda boleh menutup halaman.',
  },
  bulk: {
    title: 'Satu tindakan massal',
    purpose: 'Kemajuan satu tindakan: berapa orang selesai, tidak perlu, gagal, atau menunggu.',
    can: ['Jeda dan lanjutkan.', 'Ulangi yang gagal sesudah sebabnya diperbaiki.'],
    next: 'Tidak ada yang dikerjakan dua kali: mengulang hanya menyentuh yang belum selesai.',
  },
  incidents: {
    title: 'Insiden',
    purpose: 'Pekerjaan di belakang layar yang sepuluh kali gagal dan menunggu keputusan manusia.',
    can: ['Baca alasannya, lalu ulangi.', 'Tutup dengan alasan bila tidak perlu diulang.'],
    next: 'Yang diulang berjalan dari awal dan hilang dari daftar bila berhasil. Alasan penutupan tercatat di jejak audit.',
  },
};
