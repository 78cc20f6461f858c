import { z } from 'zod';

export const id = z.uuid();
/** A moment, RFC 3339 in UTC. */
export const instant = z.iso.datetime();
/** A day of the unit's zone. */
export const day = z.iso.date();
export const zone = z.enum(['WIB', 'WITA', 'WIT']);
export const text = z.object({ id: z.string(), en: z.string() });

/** RFC 9457 with the project's additions: `code` of the catalogue, `errors` by form source, `requestId` to quote on the phone. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ source: z.string(), code: z.string(), message: z.string() })),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/** Whose document a row belongs to, and in which unit's time it is shown. */
export const documentFields = {
  cycleId: id,
  participantId: id,
  employeeId: id,
  employeeName: z.string(),
  unitId: id,
  unitName: z.string(),
  zone,
};
