import type { Text } from '../../text.js';

/** What a staff list may contain although somebody should look at it. */
export const staffWarnings = {
  AGE_AT_APPOINTMENT_UNDER_18: {
    id: 'Menurut NIP, pegawai diangkat sebelum berumur 18 tahun. Cocokkan dengan SK.',
    en: 'By the NIP the employee was appointed before the age of 18. Compare with the decree.',
  },
  // Part-time PPPK have numbers of their own kind whose pattern is not published.
  UNVERIFIED_PATTERN: {
    id: 'PPPK paruh waktu diterima sebagai PPPK; pola nomornya belum dapat diperiksa. Cocokkan dengan SK.',
    en: 'A part-time PPPK is accepted as PPPK; the pattern of the number cannot be checked yet. Compare with the decree.',
  },
  RANK_MISSING: {
    id: 'Golongan kosong. Lengkapi sebelum dokumen ditandatangani.',
    en: 'The rank is empty. Complete it before documents are signed.',
  },
  LETTERS_OF_WINDOWS: {
    id: 'Berkas ini tidak berkode UTF-8 dan dibaca sebagai Windows-1252. Periksa nama yang berhuruf khusus, seperti é.',
    en: 'This file is not in UTF-8 and was read as Windows-1252. Check names with special letters, such as é.',
  },
  SUPERVISOR_EMPTY: {
    id: 'NIP Atasan kosong, jadi pegawai ini tidak mempunyai pejabat penilai. Isi bila ia bukan pimpinan tertinggi.',
    en: 'The NIP of the supervisor is empty, so this employee has none. Enter it unless he is the topmost official.',
  },
  LEVEL_IGNORED: {
    id: 'Jenjang hanya berlaku untuk jabatan fungsional, jadi tidak disimpan. Kosongkan, atau perbaiki jenis jabatannya.',
    en: 'A level belongs to functional positions only, so it is not kept. Clear it, or mend the type of the position.',
  },
  SUPERVISOR_ROW_FAULTY: {
    id: 'Baris atasannya belum benar. Perbaiki baris itu; bila hanya baris yang benar yang disimpan, pegawai ini belum mempunyai atasan.',
    en: "The supervisor's row is faulty. Mend that row; if only valid rows are kept, this employee has no supervisor yet.",
  },
} as const satisfies Record<string, Text>;

export type StaffWarningCode = keyof typeof staffWarnings;
