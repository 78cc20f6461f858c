/** What can stand against a template of cycles. */
export const templateErrors = {
  TEMPLATE_FAULTY: {
    kind: 'invalid',
    id: 'Templat belum dapat dipakai. Perbaiki langkah yang ditandai, lalu simpan lagi.',
    en: 'The template cannot be used yet. Mend the marked steps and save again.',
  },
  TEMPLATE_EMPTY: {
    kind: 'invalid',
    id: 'Templat belum memuat langkah. Pilih sedikitnya satu langkah.',
    en: 'The template has no step yet. Choose at least one step.',
  },
  TEMPLATE_STEP_UNKNOWN: {
    kind: 'invalid',
    id: 'Tidak ada langkah {step}. Pilih dari daftar.',
    en: 'There is no step {step}. Choose from the list.',
  },
  TEMPLATE_STEP_TWICE: {
    kind: 'invalid',
    id: 'Langkah ini disebut dua kali. Hapus salah satu.',
    en: 'This step is named twice. Remove one.',
  },
  TEMPLATE_DAY: {
    kind: 'invalid',
    id: 'Tanggal ini tidak ada setiap tahun. Pilih tanggal lain.',
    en: 'This day does not exist in every year. Choose another.',
  },
  TEMPLATE_DUE_FIRST: {
    kind: 'invalid',
    id: 'Batas mendahului tanggal buka. Tukar atau perbaiki keduanya.',
    en: 'The due date is before the opening. Swap or mend the two.',
  },
  TEMPLATE_STEP_AWAITED: {
    kind: 'invalid',
    id: 'Langkah ini menunggu "{step}", yang tidak ikut. Sertakan juga, atau lepas keduanya.',
    en: 'This step waits for "{step}", which is left out. Include it too, or leave out both.',
  },
  TEMPLATE_NOTHING_NEWER: {
    kind: 'conflict',
    id: 'Langkah {step} tidak punya versi yang lebih baru. Muat ulang templat dan lihat apa yang masih dapat dipakai.',
    en: 'The step {step} has no newer version. Reload the template and see what can still be adopted.',
  },
} as const;
