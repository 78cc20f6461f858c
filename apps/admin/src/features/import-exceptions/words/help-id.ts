export const help = {
  importExceptions: {
    title: 'Pengecualian impor',
    purpose: 'Menyimpan siapa yang barisnya dilewatkan saat berkas diimpor, karena berkas masih menyebut data lamanya.',
    can: [
      'Catat NIP, keadaan, alasan, dan sampai kapan; juga orang yang belum ada dalam Siklus.',
      'Akhiri dengan alasan begitu datanya di sumber sudah benar.',
      'Saring menurut unit, keadaan, atau status, dan ambil sebagai berkas.',
    ],
    next: 'Pemeriksaan berkas menyebut setiap baris yang dilewatkan, oleh siapa, dan mengapa.',
  },
};
