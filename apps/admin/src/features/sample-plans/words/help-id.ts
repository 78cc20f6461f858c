export const help = {
  samplePlans: {
    title: 'Pustaka contoh sasaran',
    purpose: 'Contoh sasaran per jabatan, yang dipakai pegawai sebagai awal SKP mereka.',
    can: ['Cari contoh dan lihat untuk jabatan apa.', 'Sebagai administrator: tambah contoh atau ubah yang ada.'],
    next: 'Penulis sasaran memilihnya lewat "Mulai dari contoh". Sasaran yang sudah ditulis tidak ikut berubah.',
  },
  samplePlan: {
    title: 'Satu contoh sasaran',
    purpose: 'Menulis hasil kerja dan indikator sebuah contoh, dan untuk jabatan apa contoh itu.',
    can: ['Ubah isian lalu simpan.', 'Matikan contoh yang tidak ditawarkan lagi, tanpa menghapusnya.'],
    next: 'Contoh yang tersimpan langsung tampil bagi pegawai yang jabatannya mengandung salah satu katanya.',
  },
};
