import { staffWarnings } from '../people/staff-list/warnings.js';
import type { Text } from '../text.js';

/** What a file of ratings may contain although somebody should look at it. */
export const ratingWarnings = {
  ROWS_LEFT: staffWarnings.ROWS_LEFT,
  PERSON_EXCEPTED: staffWarnings.PERSON_EXCEPTED,
  RATING_REPEATED: {
    id: 'Pegawai ini juga tercantum di baris {line} untuk jabatan yang sama; baris ini yang dipakai. Periksa mana yang benar.',
    en: 'This employee stands in row {line} for the same post as well; this row counts. Check which of them is right.',
  },
  RATING_OF_ACTING: {
    id: 'Penilaian ini untuk jabatan Plt., Plh., atau Pj., jadi disimpan di samping penilaian jabatannya sendiri. Periksa bila ragu.',
    en: 'This rating is for a post held as Plt., Plh. or Pj., so it is kept beside that of the own post. Check it where you are in doubt.',
  },
  RATING_IN_PART: {
    id: 'Penilaian ini belum lengkap: rating atau predikatnya kosong. Disimpan apa adanya; periksa di e-Kinerja.',
    en: 'This rating is not complete: a rating or the predicate is empty. It is kept as it is told; check it in e-Kinerja.',
  },
  RATING_EMPTIED: {
    id: 'Penilaian yang sudah disimpan akan menjadi kosong, karena baris ini tidak memuat apa pun. Hapus barisnya bila itu tidak benar.',
    en: 'The rating that is kept becomes empty, as this row tells none. Delete the row if that is wrong.',
  },
  RATING_CONTRADICTS: {
    id: 'Predikatnya bukan yang berasal dari kedua ratingnya menurut kuadran ({expected}). Disimpan apa adanya; periksa di e-Kinerja.',
    en: 'The predicate is not what its two ratings come to by the quadrant ({expected}). It is kept as it is told; check it in e-Kinerja.',
  },
  PERSON_NOT_HERE: {
    id: 'Pegawai ini belum ada dalam Siklus. Penilaiannya disimpan; impor daftar pegawainya agar terhubung.',
    en: 'This employee is not in Siklus yet. The rating is kept; import the list of employees so that it is joined to somebody.',
  },
} as const satisfies Record<string, Text>;

export type RatingWarningCode = keyof typeof ratingWarnings;
