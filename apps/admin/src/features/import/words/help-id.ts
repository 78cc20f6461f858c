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
};
