/** Rows that are not their sender’s to write. */
export const rowRightErrors = {
  UNIT_BEYOND: {
    kind: 'invalid',
    id: 'Unit {unit} di luar wewenang Anda. Hapus baris ini, atau minta administrator yang lebih atas mengimpornya.',
    en: 'The unit {unit} lies outside your authority. Delete this row, or ask an administrator above you to import it.',
  },
  UNIT_PARENT_BEYOND: {
    kind: 'invalid',
    id:
      'Unit {unit} hanya dapat dipindahkan di antara unit dalam wewenang Anda. Isi induknya seperti semula, atau minta administrator ' +
      'yang lebih atas.',
    en:
      'The unit {unit} can only be moved between units within your authority. Enter its parent as before, or ask an administrator ' +
      'above you.',
  },
  EMAIL_BEYOND: {
    kind: 'invalid',
    id: 'Akun pegawai ini memegang peran di luar wewenang Anda. Biarkan surelnya seperti semula, atau minta administrator yang lebih atas.',
    en: 'The account of this employee holds a role that is not yours to give. Leave the address as it is, or ask an administrator above.',
  },
  EMAIL_OF_SUPERIOR: {
    kind: 'invalid',
    id: 'Pegawai ini atasan Anda. Biarkan surelnya seperti semula, atau minta administrator yang lebih atas.',
    en: 'You answer to this employee. Leave the address as it is, or ask an administrator above.',
  },
  PERSON_BEYOND: {
    kind: 'invalid',
    id:
      'Pegawai {value} sudah tercatat dan tidak bekerja di unit dalam wewenang Anda. Hapus baris ini, atau minta administrator yang ' +
      'lebih atas.',
    en:
      'The employee {value} is known and does not work in a unit within your authority. Delete this row, or ask an administrator ' +
      'above you.',
  },
  ROW_RAISES_SENDER: {
    kind: 'invalid',
    id: 'Baris ini menjadikan Anda atasan seorang pegawai. Hapus baris ini; mintalah administrator lain.',
    en: 'This row makes you the superior of an employee. Delete it; ask another administrator.',
  },
  ROW_MOVES_OWN_LINE: {
    kind: 'invalid',
    id: 'Baris ini mengubah siapa yang menilai Anda atau memutuskan di atasnya. Hapus baris ini; mintalah administrator lain.',
    en: 'This row changes who appraises you or decides above that. Delete it; ask another administrator.',
  },
  OWN_ROW: {
    kind: 'invalid',
    id: 'Baris ini mengubah data Anda sendiri; hanya alamat surel yang boleh Anda ubah. Hapus baris ini; mintalah administrator lain.',
    en: 'This row changes what is kept about you; only the mail address is yours to change. Delete it; ask another administrator.',
  },
} as const;
