/** Faults of what a row of a staff list says of its unit and its person. */
export const rowErrors = {
  // Units
  UNIT_CODE_CASE: {
    kind: 'invalid',
    id: 'Kode unit "{value}" berbeda dari "{expected}" yang tercatat hanya pada huruf besar dan kecil. Tulis seperti yang tercatat.',
    en: 'The unit code "{value}" differs from the kept "{expected}" only in capital letters. Write it as it is kept.',
  },
  UNIT_NAME_DIFFERS: {
    kind: 'invalid',
    id: 'Unit {unit} di baris lain bernama "{expected}", di sini "{value}". Samakan namanya.',
    en: 'Unit {unit} is called "{expected}" in other rows, here "{value}". Use one name.',
  },
  UNIT_PARENT_DIFFERS: {
    kind: 'invalid',
    id: 'Unit {unit} di baris lain berada di bawah "{expected}", di sini "{value}". Samakan induknya.',
    en: 'Unit {unit} lies under "{expected}" in other rows, here under "{value}". Use one parent.',
  },
  UNIT_PARENT_UNKNOWN: {
    kind: 'invalid',
    id: 'Unit induk "{value}" tidak ada dalam berkas ini maupun dalam Siklus. Perbaiki kodenya, atau tambahkan unit itu.',
    en: 'The parent unit "{value}" is neither in this file nor in Siklus. Mend its code, or add that unit.',
  },
  UNIT_PARENT_MISSING: {
    kind: 'invalid',
    id: 'Unit {unit} belum ada dalam Siklus. Tambahkan kolom Kode Unit Induk dan isi unit di atasnya, atau "-" bila memang paling atas.',
    en: 'Unit {unit} is not in Siklus yet. Add the column Kode Unit Induk with the unit above it, or "-" if it is the topmost.',
  },
  UNIT_SELF_PARENT: {
    kind: 'invalid',
    id: 'Unit {unit} menunjuk dirinya sendiri sebagai induk. Isi unit di atasnya, atau tulis "-" bila paling atas.',
    en: 'Unit {unit} names itself as its parent. Enter the unit above it, or write "-" at the top.',
  },
  UNIT_CIRCLE: {
    kind: 'invalid',
    id: 'Susunan unit berputar: {chain}. Perbaiki salah satu induknya agar ada unit teratas.',
    en: 'The units form a circle: {chain}. Mend one of the parents so that there is a top.',
  },
  ZONE_UNKNOWN: {
    kind: 'invalid',
    id: 'Zona waktu "{value}" tidak dikenal. Isi WIB, WITA, atau WIT.',
    en: 'The time zone "{value}" is not known. Enter WIB, WITA or WIT.',
  },
  UNIT_ZONE_DIFFERS: {
    kind: 'invalid',
    id: 'Unit {unit} di baris lain memakai zona {expected}, di sini {value}. Samakan zonanya.',
    en: 'Unit {unit} is in zone {expected} in other rows, here {value}. Use one zone.',
  },

  // The person
  NAME_OF_THE_SYSTEM: {
    kind: 'invalid',
    id: 'Nama "{value}" dipakai jejak audit untuk sistem itu sendiri. Tulis nama orangnya.',
    en: 'The audit trail calls the system itself "{value}". Write the name of the person.',
  },

  // Post, rank and status
  STATUS_UNKNOWN: {
    kind: 'invalid',
    id: 'Status kepegawaian "{value}" tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'The employment status "{value}" is not known. Choose one of: {allowed}.',
  },
  POSITION_TYPE_UNKNOWN: {
    kind: 'invalid',
    id: 'Jenis jabatan "{value}" tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'The position type "{value}" is not known. Choose one of: {allowed}.',
  },
  LEVEL_UNKNOWN: {
    kind: 'invalid',
    id: 'Jenjang "{value}" tidak dikenal. Pilih salah satu: {allowed}; atau kosongkan.',
    en: 'The level "{value}" is not known. Choose one of: {allowed}; or leave it empty.',
  },
  RANK_UNKNOWN: {
    kind: 'invalid',
    id: 'Golongan "{value}" tidak dikenal. Tulis seperti III/a untuk PNS atau IX untuk PPPK.',
    en: 'The rank "{value}" is not known. Write it like III/a for a PNS or IX for a PPPK.',
  },
  RANK_STATUS_MISMATCH: {
    kind: 'invalid',
    id: 'Golongan {value} bukan golongan untuk status {status}. Perbaiki golongan atau statusnya menurut SK.',
    en: 'The rank {value} is none for status {status}. Mend the rank or the status after the decree.',
  },
  RANK_NOT_ALLOWED: {
    kind: 'invalid',
    id: 'Pejabat NON_ASN tidak mempunyai golongan, tetapi tertulis "{value}". Kosongkan kolom Golongan.',
    en: 'An official outside the civil service has no rank, yet it says "{value}". Leave the rank empty.',
  },
  STANDING_UNKNOWN: {
    kind: 'invalid',
    id: 'Kedudukan "{value}" tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'The legal standing "{value}" is not known. Choose one of: {allowed}.',
  },
  ASSIGNMENT_KIND_UNKNOWN: {
    kind: 'invalid',
    id: 'Jenis penugasan "{value}" tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'The kind of assignment "{value}" is not known. Choose one of: {allowed}.',
  },

  // Date and mail
  DATE_SERIAL: {
    kind: 'invalid',
    id: 'Tanggal "{value}" berupa angka urut lembar kerja. Format selnya sebagai tanggal, atau tulis seperti 31-01-2026.',
    en: 'The date "{value}" is a spreadsheet\'s serial number. Format the cell as a date, or write it like 31-01-2026.',
  },
  DATE_FORMAT: {
    kind: 'invalid',
    id: 'Tanggal "{value}" tidak terbaca. Tulis hari-bulan-tahun seperti 31-01-2026, atau 2026-01-31.',
    en: 'The date "{value}" cannot be read. Write day-month-year like 31-01-2026, or 2026-01-31.',
  },
  DATE_INVALID: {
    kind: 'invalid',
    id:
      'Tanggal "{value}" tidak ada dalam kalender (urutannya hari-bulan-tahun), atau tahunnya tidak antara {first} dan {last}. Periksa ' +
      'tanggal pada SK.',
    en:
      'The date "{value}" does not exist (the order is day-month-year), or its year is not between {first} and {last}. Check the date in ' +
      'the decree.',
  },
  EMAIL_INVALID: {
    kind: 'invalid',
    id: 'Surel "{value}" tidak berbentuk nama@alamat. Perbaiki, atau kosongkan.',
    en: 'The mail address "{value}" does not look like name@address. Mend it or leave it empty.',
  },
} as const;
