/** What supervisors of the demo say during the year, and what is answered. */
export const remarksOnIndicators: readonly string[] = [
  'Capaian sampai April sudah sesuai rencana. Pertahankan ritmenya, dan simpan buktinya per bulan.',
  'Datanya sudah lengkap, tetapi terlambat seminggu. Bulan depan mohon dikirim sebelum tanggal 5.',
  'Terima kasih, mutunya naik dibanding triwulan lalu. Bagikan caranya kepada rekan di unit ini.',
  'Angka ini belum bergerak sejak Maret. Apa kendalanya, dan apa yang perlu saya bantu?',
];

export const remarksOnValues: readonly (readonly [string, string])[] = [
  ['SERVICE_ORIENTED', 'Masyarakat memuji keramahan Anda di loket. Terima kasih.'],
  ['COLLABORATIVE', 'Bantuan Anda kepada tim puskesmas tetangga sangat terasa. Teruskan.'],
  ['ACCOUNTABLE', 'Mohon catat penggunaan kendaraan dinas pada hari yang sama.'],
];

export const answersToRemarks: readonly string[] = [
  'Siap, terima kasih atas masukannya.',
  'Kendalanya jaringan di dua desa; minggu depan datanya saya ambil langsung.',
  'Baik, mulai bulan ini saya kirim tanggal 3.',
];
