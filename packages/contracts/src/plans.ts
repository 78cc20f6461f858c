import { z } from 'zod';
import { called, labels } from './called.js';
import { id, instant } from './common.js';

export const plan = z
  .object({
    id,
    participantId: id,
    employeeId: id,
    employeeName: called(z.string(), labels.employeeName),
    version: called(z.number().int(), labels.version),
    agreedAt: called(instant, { id: 'Disepakati', en: 'Agreed' }),
    indicators: called(
      z.array(
        z.object({
          reference: z.string(),
          result: z.string(),
          kind: z.string(),
          supports: z.string().nullable(),
          aspect: z.string(),
          indicator: z.string(),
          targetNumber: z.number().nullable(),
          targetUnit: z.string().nullable(),
          targetText: z.string().nullable(),
        }),
      ),
      { id: 'Indikator', en: 'Indicators' },
    ),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;

/**
 * The plan of the superior that an employee's own one must support: whose it is, and its agreed results with their indicators, without
 * anything else of that document. No results while nothing is agreed; no superior for the topmost.
 */
export const superiorPlan = z
  .object({
    superior: z.object({ name: z.string(), position: z.string() }).nullable(),
    agreedAt: instant.nullable(),
    results: z.array(
      z.object({
        title: z.string(),
        kind: z.string(),
        indicators: z.array(
          z.object({
            text: z.string(),
            targetNumber: z.number().nullable(),
            targetUnit: z.string().nullable(),
            targetText: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SuperiorPlan' });
export type SuperiorPlan = z.infer<typeof superiorPlan>;
