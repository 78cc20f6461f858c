import { z } from 'zod';
import type { Text } from '../text.js';

/** What a receipt proves: that somebody handed in the answer of a turn, or that a finished step was signed with it. */
export const receiptKinds = {
  submitted: { id: 'Penyerahan', en: 'Submission' },
  signed: { id: 'Penandatanganan', en: 'Signature' },
} as const satisfies Record<string, Text>;
export type ReceiptKind = keyof typeof receiptKinds;

/** What is signed, in this order; a reader without our program finds each word in it. `hash`: SHA-256 of what was handed in, or signed. */
export const receiptClaims = z.strictObject({
  siklus: z.literal('receipt'),
  kind: z.enum(Object.keys(receiptKinds) as [ReceiptKind, ...ReceiptKind[]]),
  document: z.uuid(),
  step: z.string(),
  occasion: z.string(),
  turn: z.string(),
  round: z.number().int(),
  by: z.string(),
  at: z.iso.datetime(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReceiptClaims = z.infer<typeof receiptClaims>;

/** What a check of a receipt may find, and what to do then. */
export const receiptVerdicts = {
  GENUINE: {
    id: 'Asli: tanda terima ini ditandatangani oleh kunci pemasangan itu, dan tidak ada yang diubah.',
    en: 'Genuine: this receipt was signed with the key of that installation, and nothing of it was changed.',
  },
  UNREADABLE: {
    id: 'Ini bukan tanda terima Siklus, atau sebagian hilang. Berikan kode tanda terima, isi kode QR, atau berkas tanda terima yang utuh.',
    en: 'This is no receipt of Siklus, or part of it is missing. Give its code, the text of its QR code, or the whole file.',
  },
  FORGED: {
    id: 'TIDAK ASLI: tanda tangan tidak cocok. Tanda terima diubah, atau kuncinya milik pemasangan lain. Ambil lagi dari dokumennya.',
    en: 'NOT GENUINE: the signature does not fit. It was changed, or the key is of another installation. Take it from its document anew.',
  },
  CODE_DIFFERS: {
    id: 'TIDAK ASLI: kode pada berkas bukan kode tanda terima di dalamnya. Ambil lagi berkas tanda terima dari dokumennya.',
    en: 'NOT GENUINE: the code in the file is not that of the receipt in it. Take the file from its document again.',
  },
  WORDS_DIFFER: {
    id: 'TIDAK ASLI: keterangan pada berkas lain dari yang ditandatangani. Ambil lagi berkas tanda terima dari dokumennya.',
    en: 'NOT GENUINE: what the file says is not what was signed. Take the file from its document again.',
  },
  SURROUNDED: {
    id: 'TIDAK TERBUKTI: tanda terima di dalamnya asli, teks lain di sekitarnya tidak. Yang terbukti hanya yang tertulis di bawah ini.',
    en: 'NOT PROVEN: the receipt in it is genuine, but what stands around it is not. Proven is only what is written below.',
  },
  UNKNOWN: {
    id: 'Tidak ada tanda terima dengan kode ini. Periksa lagi huruf dan angkanya, atau berikan berkas tanda terimanya.',
    en: 'There is no receipt with this code. Look at its letters and digits again, or give the file of the receipt.',
  },
  CONTENT_CHANGED: {
    id: 'Tanda terima asli, tetapi isi yang tersimpan bukan lagi yang diserahkan. Laporkan kepada administrator dan inspektorat.',
    en: 'The receipt is genuine, but what is stored is no longer what was handed in. Tell the administrator and the inspectorate.',
  },
} as const satisfies Record<string, Text>;
export type ReceiptVerdict = keyof typeof receiptVerdicts;

/** A receipt as its holder keeps it: in words, with what was signed and its signature as `proof`. */
export const receiptFile = z.strictObject({
  code: z.string(),
  claims: receiptClaims,
  proof: z.string(),
});
export type ReceiptFile = z.infer<typeof receiptFile>;
