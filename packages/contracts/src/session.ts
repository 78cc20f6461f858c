import { roles } from '@siklus/domain';
import { z } from 'zod';
import { id } from './common.js';

export const signIn = z
  .strictObject({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });

/** Who is signed in and what he may do; the panel shows places by it. */
export const session = z
  .object({
    accountId: id,
    employeeId: id.nullable(),
    username: z.string(),
    name: z.string(),
    grants: z.array(z.object({ role: z.enum(roles), unitId: id.nullable() })),
    /** Whether somebody's documents are his to supervise. */
    supervises: z.boolean(),
    demo: z.boolean(),
    /** Whether a mail server is set: without one nothing can be sent by mail. */
    mails: z.boolean(),
    /** The database came out of a backup and is being looked at: no mails, no jobs, no due dates. */
    quarantined: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;
