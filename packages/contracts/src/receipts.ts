import { receiptClaims, receiptKinds, type ReceiptKind } from '@siklus/domain';
import { z } from 'zod';
import { doer } from './acts.js';
import { id, instant, text, zone } from './common.js';

/** A QR code: so many modules a side, and the path that draws the dark ones in a box of that size. */
export const qrCode = z.object({ size: z.number().int(), path: z.string() });
export type QrCode = z.infer<typeof qrCode>;

const kind = z.enum(Object.keys(receiptKinds) as [ReceiptKind, ...ReceiptKind[]]);

/** The receipts of a document, newest first: what each proves, in words, and what its holder keeps of it. */
export const receipt = z
  .object({
    code: z.string(),
    taskId: id,
    kind,
    label: text,
    turnLabel: text,
    by: doer.nullable(),
    onBehalfOf: doer.nullable(),
    at: instant,
    claims: receiptClaims,
    proof: z.string(),
    qr: qrCode,
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof receipt>;
export const receipts = z.array(receipt);

/**
 * What anybody may learn of a code: that it was given here, for a receipt or a printed form, of what and when; of whom and what stands in
 * it he learns nothing.
 */
export const codeCheck = z
  .object({
    code: z.string(),
    kind: z.enum([...kind.options, 'form']),
    /** The step, or the form. */
    label: text,
    /** What was done in the step; null of a form. */
    turnLabel: text.nullable(),
    year: z.number().int(),
    /** When it was handed in or signed; of a form, when the version that it shows was made. */
    at: instant,
    zone,
    /** Whether what is stored is still what was handed in, or signed. */
    isIntact: z.boolean(),
    /** SHA-256 of the file of a form: whoever has the file can tell whether it is that very one; null of a receipt. */
    fileHash: z.string().nullable(),
  })
  .meta({ id: 'CodeCheck' });
export type CodeCheck = z.infer<typeof codeCheck>;
