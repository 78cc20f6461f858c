export const help = {
  import: {
    title: 'Impor pegawai',
    purpose: 'Memasukkan pegawai atau penilaian dari berkas kantor: SIASN, e-Kinerja, DUK, atau bentuk Siklus.',
    can: [
      'Pilih berkas; ia diperiksa dahulu tanpa menulis apa pun.',
      'Perbaiki baris yang salah menurut petunjuknya, lalu pilih berkas lagi.',
      'Impor semuanya, atau baris yang benar saja.',
    ],
    next: 'Pegawai baru dan yang berubah tersimpan, garis penilai mengikuti. Siklus yang berjalan menyesuaikan diri.',
  },
  imports: {
    title: 'Riwayat impor',
    purpose: 'Semua berkas yang pernah diimpor: siapa, kapan, bentuk berkasnya, dan apa yang dibawanya.',
    can: ['Buka satu impor untuk melihat kemajuan, baris-barisnya, atau mengurungkannya.'],
    next: 'Berkas besar ditulis di belakang, bagian demi bagian, selama pengirimnya masih berhak; Anda boleh menutup halaman.',
  },
  importedFile: {
    title: 'Satu impor',
    purpose: 'Kemajuan satu impor, dan apa yang terjadi pada setiap baris yang baru atau berubah.',
    can: [
      'Lihat baris yang tidak ditulis dan sebabnya.',
      'Urungkan impor dengan alasan: yang belum ditumpangi apa pun kembali seperti semula.',
    ],
    next: 'Yang sudah diubah lagi, atau sudah punya dokumen, bawahan, atau akun yang dipakai, tetap dan disebut sebabnya.',
  },
};
