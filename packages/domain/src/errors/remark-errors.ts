/** What can stand against feedback during the year. */
export const remarkErrors = {
  REMARKS_CLOSED: {
    kind: 'conflict',
    id:
      'Umpan balik dapat ditulis sejak sasaran disepakati sampai penilaian akhir selesai, selama siklus berjalan. Hubungi ' +
      'administrator bila siklus seharusnya masih berjalan.',
    en:
      'Feedback can be written from the agreement on the targets until the final assessment is done, while the cycle is under way. ' +
      'Ask the administrator if the cycle should still be under way.',
  },
  REMARK_PART_UNKNOWN: {
    kind: 'invalid',
    id: 'Bagian ini tidak ada dalam sasaran yang berlaku. Muat ulang dokumennya, lalu pilih hasil, indikator, atau nilai yang tampil.',
    en: 'The targets in force have no such part. Reload the document, then choose a result, an indicator or a value that is shown.',
  },
  REMARK_NOT_OF_TEAM: {
    kind: 'invalid',
    id: 'Bagian ini tidak berasal dari penugasan tim Anda. Pilih salah satu hasil yang tampil pada penugasannya.',
    en: 'This part does not come from an assignment of your team. Choose one of the results shown with the assignment.',
  },
  REMARK_ANSWERED: {
    kind: 'conflict',
    id: 'Umpan balik ini sudah dijawab. Muat ulang dokumennya untuk membaca jawabannya.',
    en: 'This feedback is answered already. Reload the document to read the answer.',
  },
} as const;
