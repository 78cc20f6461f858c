export const help = {
  surveys: {
    title: 'Survei kepuasan masyarakat',
    purpose: 'Hasil survei kepuasan (SKM) setiap unit: indeks, mutu, dan siapa yang menjawab.',
    can: [
      'Buka sebuah survei untuk melihat nilai setiap unsur dan perkembangannya.',
      'Saring menurut unit, mutu, atau status.',
      'Sebagai administrator unit itu: catat survei, atau hitung dari berkas jawaban.',
    ],
    next: 'Survei yang ditetapkan terbuka bagi semua orang dan diusulkan dalam laporan indikator yang menunjuknya.',
  },
  survey: {
    title: 'Satu survei',
    purpose: 'IKM dan mutu sebuah unit pada satu masa, nilai kesembilan unsurnya, dan perkembangannya dari survei ke survei.',
    can: [
      'Lihat unsur mana yang perlu dibenahi lebih dahulu.',
      'Sebagai administrator unit itu: ubah dan tetapkan rancangan; koreksi atau tarik yang sudah ditetapkan, dengan alasan.',
    ],
    next: 'Setiap perubahan menjadi versi baru dalam riwayat; dokumen yang memakai nilainya diberi tahu.',
  },
  surveyForm: {
    title: 'Mencatat survei',
    purpose: 'Jumlah jawaban semua responden untuk setiap unsur, seperti pada rekap survei.',
    can: [
      'Isi masa survei, jumlah responden, dan kesembilan jumlah; IKM tampil begitu semuanya terisi.',
      'Isi jumlah penerima layanan bila diketahui, agar tampak apakah respondennya cukup.',
    ],
    next: 'Yang disimpan adalah rancangan. Periksa hasilnya, lalu tetapkan di halaman survei.',
  },
  surveyAnswers: {
    title: 'Menghitung dari berkas',
    purpose: 'Menjumlahkan jawaban responden dari berkas CSV atau XLSX.',
    can: [
      'Pilih unit, masa survei, dan berkasnya, lalu periksa: tidak ada yang disimpan.',
      'Perbaiki baris yang disebut, atau catat tanpa responden yang tidak menjawab lengkap.',
    ],
    next: 'Hasil hitungan menjadi rancangan survei; jawaban satu per satu tidak disimpan.',
  },
};
