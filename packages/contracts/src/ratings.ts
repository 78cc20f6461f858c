import { z } from 'zod';
import { doer } from './acts.js';
import { instant } from './common.js';

/** The newest ratings of a period or of the year, with what the employee answered to them. */
export const documentRating = z.object({
  step: z.string(),
  occasion: z.string(),
  result: z.string(),
  behaviour: z.string(),
  predicate: z.string(),
  settledAt: instant,
  /** Who rated, called as he was then, with his post; and on whose behalf (a.n.), null where on his own. */
  by: doer.nullable(),
  onBehalfOf: doer.nullable(),
  /** The version of the plan that the rated report was about; null where none was agreed. */
  planVersion: z.number().int().nullable(),
  /** What the employee answered; null where nothing is asked, not yet answered, or passed over in silence. */
  response: z.string().nullable(),
  /** What he wrote with it. */
  note: z.string().nullable(),
});
export type DocumentRating = z.infer<typeof documentRating>;
