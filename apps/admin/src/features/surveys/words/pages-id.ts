import { inLanguage, surveyStateWords } from '@siklus/domain';

export const words = {
  surveys: {
    lead: 'Indeks kepuasan masyarakat (IKM) setiap unit menurut PermenPANRB 14/2017.',
    none: 'Belum ada survei yang ditetapkan. Unit layanan mengadakannya paling sedikit setahun sekali.',
    noneYet: 'Belum ada survei. Catat yang pertama lewat jumlah nilainya, atau hitung dari berkas jawaban.',
    search: 'Cari unit',
    unit: 'Unit',
    grade: 'Mutu',
    state: 'Status',
    period: 'Masa survei',
    states: inLanguage(surveyStateWords, 'id'),
    of: 'Survei %{unit}',
    between: 'Survei kepuasan %{from} sampai %{to}',
    formLead: 'Isi jumlah nilai (1 sampai 4) semua responden untuk setiap unsur. IKM dihitung begitu semuanya terisi.',
    comesTo: 'IKM %{index}, mutu %{grade} (%{words}).',
    draftSaid: 'Rancangan: hanya tampak bagi pengelola unit ini, dan belum menjadi nilai indikator mana pun.',
    withdrawnSaid: 'Survei ini ditarik dan tidak dipakai lagi. Riwayatnya menyebut alasannya.',
    indicative: 'Indikatif',
    indicativeSaid:
      '%{respondents} responden dari %{served} penerima layanan; menurut tabel Krejcie dan Morgan diperlukan %{needed}. Nilainya petunjuk.',
    respondents: 'Responden',
    served: 'Penerima layanan',
    servedUnknown: 'tidak dicatat',
    weight: 'Bobot unsur',
    weakest: 'Unsur terlemah',
    alike: 'semua unsur sama',
    elements: 'Nilai per unsur',
    element: 'Unsur',
    average: 'Rata-rata',
    index: 'IKM',
    mark: 'Garis tegak menandai IKM keseluruhan, %{index}; batang dihitung dari 0 sampai 100.',
    series: 'Dari survei ke survei',
    noSeries: 'Belum ada survei unit ini yang ditetapkan.',
    until: 'Berakhir',
    firstOne: 'survei pertama',
    otherWeight: 'bobotnya lain, tidak dibandingkan',
    same: 'tetap',
    up: 'naik %{points}',
    down: 'turun %{points}',
    history: 'Riwayat',
    acts: {
      ENTERED: 'Dicatat',
      CHANGED: 'Rancangan diubah',
      CONFIRMED: 'Ditetapkan',
      CORRECTED: 'Dikoreksi',
      WITHDRAWN: 'Ditarik',
    },
    then: 'IKM %{index} (%{grade}), %{respondents} responden',
    why: 'Alasan: %{reason}',
    counted: 'Dihitung dari berkas %{file}',
    change: 'Ubah',
    corrected: 'Survei sudah dikoreksi.',
    asks: {
      confirm: {
        title: 'Tetapkan survei ini?',
        lead:
          'IKM %{index}, mutu %{grade}, lalu terbuka bagi semua orang dan diusulkan sebagai nilai indikator yang menunjuk survei ' +
          'unit ini.',
        verb: 'Tetapkan',
      },
      correct: {
        title: 'Koreksi survei',
        lead:
          'Angka lama (IKM %{index}, mutu %{grade}) tetap ada di riwayat. Masa survei yang keliru dikoreksi dengan menarik survei ' +
          'ini dan mencatat yang baru.',
        verb: 'Koreksi',
      },
      withdraw: {
        title: 'Tarik survei ini?',
        lead: 'Survei dengan IKM %{index}, mutu %{grade}, tidak dipakai lagi dan tidak dapat dikembalikan. Riwayatnya tetap terbaca.',
        verb: 'Tarik',
      },
    },
    fromFile: 'Hitung dari berkas',
    answersLead: 'Satu baris untuk setiap responden, satu kolom untuk setiap unsur, jawaban 1 sampai 4.',
    pick: 'Pilih berkas',
    pickAgain: 'Pilih berkas lain',
    kinds: 'CSV atau XLSX, paling banyak 20 MB dan 20.000 responden',
    check: 'Periksa',
    template: 'Judul kolom yang dikenali',
    headings: 'Urutannya bebas; kolom lain, misalnya nomor atau umur, dibiarkan. Nama responden tidak diperlukan dan tidak disimpan.',
    clean: '%{count} responden menjawab lengkap',
    faulty: '%{faulty} dari %{rows} baris belum benar',
    ignored: 'Kolom yang dibiarkan: %{columns}.',
    sumRows: 'Bukan responden, melainkan jumlah atau rata-rata: baris %{rows}.',
    sheetsLeft: 'Lembar lain juga memuat jawaban: %{sheets}',
    oneSheet: 'Hanya satu lembar yang dihitung. Satukan semua jawaban pada satu lembar, atau lanjutkan bila memang hanya lembar ini.',
    fault: 'Baris %{row}, %{column}: %{message}',
    moreFaults: 'dan %{count} kesalahan lagi',
    write: 'Catat %{count} responden sebagai rancangan',
    writeValid: 'Catat hanya %{count} responden yang lengkap',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'surveys/pages': typeof words;
  }
}
