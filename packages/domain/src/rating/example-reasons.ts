/** The reasons in the examples of the turns that rate, worded as nobody who rates would write them. */
export const exampleReasons = {
  period: 'Contoh umpan balik: kemajuan sesuai rencana.',
  year: 'Contoh alasan: sasaran tercapai sesuai ekspektasi.',
} as const;
