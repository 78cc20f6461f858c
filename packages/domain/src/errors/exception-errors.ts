/** What is wrong with an exception from imports. */
export const exceptionErrors = {
  EXCEPTION_KEPT: {
    kind: 'conflict',
    id: 'Pengecualian atas NIP ini sudah berlaku. Akhiri yang itu dahulu bila keterangannya berubah.',
    en: 'This NIP is excepted already. End that exception first if something about it has changed.',
  },
  EXCEPTION_OVER: {
    kind: 'invalid',
    id: 'Hari terakhir ini sudah lewat, jadi tidak ada yang dikecualikan. Isi hari ini atau sesudahnya, atau kosongkan.',
    en: 'This last day has passed, so nothing would be excepted. Enter today or a later day, or leave it empty.',
  },
  EXCEPTION_ENDED: {
    kind: 'conflict',
    id: 'Pengecualian ini sudah tidak berlaku. Muat ulang halamannya.',
    en: 'This exception counts no more. Reload the page.',
  },
} as const;
