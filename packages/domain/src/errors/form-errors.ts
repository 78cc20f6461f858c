/** What keeps a form from being printed. */
export const formErrors = {
  FORM_WITHOUT_PLAN: {
    kind: 'conflict',
    id: 'Belum ada sasaran yang disepakati, jadi belum ada yang dapat dicetak. Cetak lagi setelah sasaran disetujui.',
    en: 'No targets are agreed yet, so there is nothing to print. Print it once they are.',
  },
  FORMS_WAIT: {
    kind: 'unavailable',
    id: 'Terlalu banyak cetakan sedang menunggu. Coba lagi dalam {seconds} detik.',
    en: 'Too many prints are waiting. Try again in {seconds} seconds.',
  },
  FORM_TOO_HEAVY: {
    kind: 'too-large',
    id: 'Mencetak dokumen ini memakan lebih dari {seconds} detik. Hubungi administrator.',
    en: 'Printing this document takes more than {seconds} seconds. Tell the administrator.',
  },
} as const;
