/** Why work of the system stopped and waits for a person, as its incident says it; and what can stand against acting on an incident. */
export const workErrors = {
  WORK_FAILED: {
    kind: 'unavailable',
    id: 'Pekerjaan ini gagal. Tercatat: "{cause}". Perbaiki sebabnya, lalu ulangi.',
    en: 'This work failed. Noted: "{cause}". Mend the cause, then retry.',
  },
  WORK_REJECTED: {
    kind: 'unavailable',
    id: 'Basis data menolak pekerjaan ini ({cause}). Minta petugas operasi melihat log, lalu ulangi.',
    en: 'The database rejected this work ({cause}). Ask whoever runs the server to read the log, then retry.',
  },
  WORK_ENDED_PROCESS: {
    kind: 'unavailable',
    id: 'Proses berhenti selama mengerjakan ini. Periksa memori dan log worker, lalu ulangi.',
    en: 'The process ended while it was at this work. Check the memory and the log of the worker, then retry.',
  },
  MAIL_REFUSED: {
    kind: 'unavailable',
    id: 'Server surel menolak alamat penerima: "{answer}". Perbaiki alamat itu lalu ulangi; kode akun dapat dicetak.',
    en: 'The mail server refused the address of the receiver: "{answer}". Mend it and retry; the code of an account can be printed.',
  },
  MAIL_SENDER_REFUSED: {
    kind: 'unavailable',
    id: 'Server surel menolak Siklus sebagai pengirim: "{answer}". Perbaiki SMTP_URL, lalu ulangi; surel lain menyusul sendiri.',
    en: 'The mail server refused Siklus as a sender: "{answer}". Mend SMTP_URL, then retry; other mails follow by themselves.',
  },
  MAIL_SERVER_FAILED: {
    kind: 'unavailable',
    id: 'Server surel tidak menerima surel: "{answer}". Periksa SMTP_URL dan server surel, lalu ulangi.',
    en: 'The mail server took no mail: "{answer}". Check SMTP_URL and the mail server, then retry.',
  },
  INCIDENT_RESOLVED: {
    kind: 'conflict',
    id: 'Insiden ini sudah diselesaikan. Muat ulang daftarnya.',
    en: 'This incident is already resolved. Reload the list.',
  },
  INCIDENT_WITHOUT_RETRY: {
    kind: 'conflict',
    id: 'Pekerjaan ini tidak dapat diulang dari sini. Perbaiki sebabnya, lalu tutup insidennya.',
    en: 'This work cannot be repeated from here. Mend the cause, then close the incident.',
  },
} as const;
