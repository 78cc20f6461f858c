import { tieWays } from '@siklus/domain';
import { z } from 'zod';
import { id, may, zone } from './common.js';
import { followedExpectation } from './expected-results.js';
import { looseResult } from './ties.js';

const part = z.object({ title: z.string(), kind: z.enum(['MAIN', 'ADDITIONAL']), way: z.enum(tieWays), isReworded: z.boolean() });

const matrixRow = z.object({
  employeeId: id,
  name: z.string(),
  position: z.string(),
  /** The document of the year; null for somebody who takes part in no cycle. */
  participantId: id.nullable(),
  /** The agreed plan in force; null while none is. */
  planVersion: z.number().int().nullable(),
  /** One for each of the head's results, in their order, with what the head expects there. */
  cells: z.array(z.object({ key: z.string(), results: z.array(part), expected: followedExpectation.nullable() })),
  /** Whether a main result supports one of the head's. */
  hasPart: z.boolean(),
  /** What of the plan is to be confirmed against the head's, and why; nothing while he has none. */
  loose: z.array(looseResult.pick({ title: true, differences: true })),
  may: may('result.expect'),
});

/**
 * Who does what for which of a head's results: a row for each who reports to him today and whose plan the reader may
 * read, a column for each result of his agreed plan, and where something is missing (Matriks Peran Hasil).
 */
export const roleMatrix = z
  .object({
    participantId: id,
    name: z.string(),
    position: z.string(),
    unitName: z.string(),
    zone,
    year: z.number().int(),
    planVersion: z.number().int().nullable(),
    results: z.array(z.object({ key: z.string(), title: z.string(), kind: z.enum(['MAIN', 'ADDITIONAL']) })),
    rows: z.array(matrixRow),
    /** How many more report to him whose plans are not the reader's to read. */
    hidden: z.number().int(),
    /** The keys of results that nobody supports, those not shown among them. */
    unsupported: z.array(z.string()),
  })
  .meta({ id: 'RoleMatrix' });
export type RoleMatrix = z.infer<typeof roleMatrix>;
