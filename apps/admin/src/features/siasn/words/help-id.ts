export const help = {
  siasn: {
    title: 'Kirim ke SIASN dan e-Kinerja',
    purpose: 'Membuat berkas untuk dimasukkan ke layanan BKN, tanpa mengetik ulang kodenya.',
    can: [
      'Pilih siklusnya, lalu unduh hasil periode, hasil tahunan, atau SKP sebagai XLSX atau CSV.',
      'Lihat berapa hasil yang tidak ikut dan mengapa; setiap angka membuka orang-orangnya.',
    ],
    next: 'Berkas dibuat di latar belakang dan dapat diunduh selama sehari. Hasil yang dibuka kembali tidak ikut sampai final lagi.',
  },
  heldResults: {
    title: 'Hasil yang belum dapat dikirim',
    purpose: 'Hasil yang tidak ikut dalam berkas untuk SIASN, supaya yang kurang di sana tidak dikira kesalahan.',
    can: ['Saring menurut sebab atau unit.', 'Buka dokumen seseorang untuk melihat di mana ia menunggu.'],
    next: 'Begitu masa keberatannya lewat, hasil hilang dari daftar ini dan ikut dalam berkas berikutnya.',
  },
};
