import { z } from 'zod';
import { id, instant, text } from './common.js';

export const notification = z
  /** `pool` names the group it was sent to; each of its people reads it for himself. */
  .object({
    id,
    kind: z.string(),
    pool: z.string().nullable(),
    participantId: id,
    employeeName: z.string(),
    step: z.string(),
    occasion: z.string(),
    label: text,
    createdAt: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notification>;
