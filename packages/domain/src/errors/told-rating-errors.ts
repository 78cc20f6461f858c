/** Faults of ratings that another system tells. */
export const toldRatingErrors = {
  PERIOD_MISSING: {
    kind: 'invalid',
    id:
      'Periode penilaian tidak ditemukan di atas judul kolom. Unggah berkas seperti diunduh, dengan baris seperti "Triwulan 3 Tahun ' +
      '2026".',
    en: 'The period of the ratings was not found above the headings. Upload the file as it came, with a row like "Triwulan 3 Tahun 2026".',
  },
  PERIOD_YEAR: {
    kind: 'invalid',
    id: 'Tahun {value} di atas judul kolom tidak mungkin: harus antara {first} dan {last}. Unggah berkas seperti diunduh dari e-Kinerja.',
    en: 'The year {value} above the headings cannot be: it lies between {first} and {last}. Upload the file as e-Kinerja gave it.',
  },
  RATING_TOLD_ELSEWHERE: {
    kind: 'invalid',
    id:
      'Penilaian pegawai ini untuk periode itu sudah disimpan untuk unit di luar wewenang Anda, dan tidak diganti. Hapus baris ini, atau ' +
      'minta administrator yang lebih atas mengimpornya.',
    en:
      'A rating of this employee for that period is kept for a unit outside your authority, and is not replaced. Delete this row, or ask ' +
      'an administrator above you to import it.',
  },
  RATING_PLACE_UNKNOWN: {
    kind: 'invalid',
    id:
      'Pegawai {value} belum tercatat, dan unit di baris ini bukan satu unit dalam wewenang Anda. Impor dahulu pegawainya, atau minta ' +
      'administrator yang lebih atas.',
    en:
      'The employee {value} is not known yet, and the unit in this row is not one unit within your authority. Import the employee first, ' +
      'or ask an administrator above you.',
  },
  RATING_OWN: {
    kind: 'invalid',
    id: 'Baris ini memuat penilaian Anda sendiri. Impor baris lainnya saja; mintalah administrator lain mengimpor yang ini.',
    en: 'This row holds your own rating. Import the other rows alone; ask another administrator to import this one.',
  },
  RATING_UNKNOWN: {
    kind: 'invalid',
    id: 'Penilaian "{value}" tidak dikenal. Periksa isinya di e-Kinerja, lalu unduh lagi berkasnya.',
    en: 'The rating "{value}" is not known. Check it in e-Kinerja, then make the file there again.',
  },
} as const;
