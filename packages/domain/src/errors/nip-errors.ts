/**
 * Faults of an employee number, wherever it is typed (Perka BKN 22/2007 for NIP; its NI PPPK counterpart). `{value}` never carries a whole
 * NIP.
 */
export const nipErrors = {
  NIP_NOT_DIGITS: {
    kind: 'invalid',
    id: 'NIP "{value}" memuat tanda selain angka. Salin 18 angkanya dari SK; spasi boleh, tanda lain tidak.',
    en: 'The NIP "{value}" holds something other than digits. Copy its 18 digits from the decree; spaces are fine, other signs are not.',
  },
  NIP_LENGTH: {
    kind: 'invalid',
    id: 'NIP "{value}" tidak terdiri dari 18 angka. Salin NIP dari SK dan pastikan selnya berformat teks.',
    en: 'The NIP "{value}" does not have 18 digits. Copy it from the decree and keep the cell as text.',
  },
  NIP_BIRTH_DATE: {
    kind: 'invalid',
    id: 'Delapan angka pertama NIP "{value}" bukan tanggal lahir yang benar (tahun, bulan, tanggal). Cocokkan dengan SK.',
    en: 'The first eight digits of the NIP "{value}" are no real birth date (year, month, day). Compare with the decree.',
  },
  NIP_APPOINTMENT: {
    kind: 'invalid',
    id: 'Angka ke-13 dan 14 NIP "{value}" bukan bulan (01-12) dan bukan nomor kontrak PPPK (21 ke atas). Cocokkan dengan SK.',
    en:
      'Digits 13 and 14 of the NIP "{value}" are neither a month (01-12) nor a PPPK contract number (21 and up). Compare with the ' +
      'decree.',
  },
  NIP_APPOINTED_BEFORE_BIRTH: {
    kind: 'invalid',
    id: 'Menurut NIP "{value}" pengangkatan mendahului kelahiran. Cocokkan angka ke-9 sampai 14 dengan SK.',
    en: 'By the NIP "{value}" the appointment is before the birth. Compare digits 9 to 14 with the decree.',
  },
  NIP_APPOINTED_IN_FUTURE: {
    kind: 'invalid',
    id:
      'Menurut NIP "{value}" pengangkatan masih akan datang. Cocokkan angka ke-9 sampai 14 dengan SK, atau unggah setelah tanggalnya ' +
      'tiba.',
    en:
      'By the NIP "{value}" the appointment lies in the future. Compare digits 9 to 14 with the decree, or upload once the date has ' +
      'come.',
  },
  NIP_SEX: {
    kind: 'invalid',
    id: 'Angka ke-15 NIP "{value}" harus 1 (laki-laki) atau 2 (perempuan). Cocokkan dengan SK.',
    en: 'Digit 15 of the NIP "{value}" must be 1 (male) or 2 (female). Compare with the decree.',
  },
  NIP_SEQUENCE: {
    kind: 'invalid',
    id: 'Tiga angka terakhir NIP "{value}" harus 001 sampai 999. Cocokkan dengan SK.',
    en: 'The last three digits of the NIP "{value}" must be 001 to 999. Compare with the decree.',
  },
  ID_PRECISION: {
    kind: 'invalid',
    id:
      'Nomor "{value}" sudah dibulatkan oleh lembar kerja; angka belakangnya hilang. Ubah kolom menjadi teks, lalu ketik lagi 18 ' +
      'angkanya dari SK.',
    en:
      'The spreadsheet has rounded the number "{value}"; its last digits are lost. Make the column text, then type the 18 digits ' +
      'again from the decree.',
  },
  OFFICIAL_CODE_EXPECTED: {
    kind: 'invalid',
    id: 'Status NON_ASN memakai kode pejabat berawalan "P-" (misalnya P-GUB-7900), bukan "{value}". Isi kodenya, atau perbaiki statusnya.',
    en:
      'Status NON_ASN takes an official\'s code that starts with "P-" (such as P-GUB-7900), not "{value}". Enter the code or mend ' +
      'the status.',
  },
  OFFICIAL_CODE_MISPLACED: {
    kind: 'invalid',
    id: 'Kode pejabat "{value}" hanya untuk status NON_ASN. Isi NIP 18 angka, atau ubah statusnya menjadi NON_ASN.',
    en: 'The official\'s code "{value}" is for status NON_ASN only. Enter the 18-digit NIP, or change the status to NON_ASN.',
  },
  NIP_STATUS_MISMATCH: {
    kind: 'invalid',
    id: 'Status {value} tidak cocok dengan nomornya, yang berbentuk {expected}. Perbaiki status atau nomornya menurut SK.',
    en: 'Status {value} does not agree with the number, which is one of a {expected}. Mend the status or the number after the decree.',
  },
} as const;
