/** What keeps a code from being checked. */
export const receiptErrors = {
  CODE_UNKNOWN: {
    kind: 'not-found',
    id: 'Tidak ada dokumen atau tanda terima dengan kode ini. Periksa lagi huruf dan angkanya pada kertas.',
    en: 'There is no document or receipt with this code. Check its letters and digits on the paper again.',
  },
} as const;
