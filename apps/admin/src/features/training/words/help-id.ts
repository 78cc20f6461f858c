export const help = {
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
    can: ['Cari nama, NIP, atau pelatihan, dan urutkan daftar.', 'Lihat berapa jam pelajaran dan mengapa pelatihan itu dipilih.'],
    next: 'Rekomendasi baru muncul sesudah pejabat penilai menetapkan dan pengelola pelatihan menyetujuinya.',
  },
};
