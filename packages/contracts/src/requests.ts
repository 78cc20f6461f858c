import { z } from 'zod';
import { called, labels } from './called.js';
import { id, text } from './common.js';

/** Asks for a step that opens on request, such as an addendum to the targets. */
export const requestStep = z
  .strictObject({
    step: called(z.string().trim().min(1).max(60), labels.step),
    reason: called(z.string().trim().min(1).max(2000), labels.reason, {
      id: 'Tersimpan pada dokumen dan dapat dibaca pegawai dan atasannya.',
      en: 'Kept with the document, where the employee and the supervisor can read it.',
    }),
  })
  .meta({ id: 'RequestStep' });
export type RequestStep = z.infer<typeof requestStep>;

/** What was asked for: its occasion is the number of the request; the task is null while nobody can hold it. */
export const requestedStep = z
  .object({ step: z.string(), occasion: z.string(), label: text, state: z.string(), taskId: id.nullable() })
  .meta({ id: 'RequestedStep' });
export type RequestedStep = z.infer<typeof requestedStep>;

/** Withdraws a request, whose number is the occasion. */
export const withdrawRequest = requestStep.extend({ occasion: z.string().trim().min(1).max(20) }).meta({ id: 'WithdrawRequest' });
export type WithdrawRequest = z.infer<typeof withdrawRequest>;

/** A request as it stands after it was withdrawn. */
export const withdrawnRequest = requestedStep.omit({ taskId: true }).meta({ id: 'WithdrawnRequest' });
export type WithdrawnRequest = z.infer<typeof withdrawnRequest>;

/**
 * What the reader may ask for in a document now, or withdraw: where one stands, there is a button. The occasion is the number of his own
 * request that is under way; null where he may ask.
 */
export const openRequests = z.array(
  z.object({
    step: z.string(),
    label: text,
    occasion: z.string().nullable(),
    /** What comes of asking, or of withdrawing. */
    says: text,
  }),
);
export type OpenRequests = z.infer<typeof openRequests>;
