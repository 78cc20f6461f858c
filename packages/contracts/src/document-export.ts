import { answerStates, approaches, participantStates, predicates, ratings, runStates, skipCauses, zones, type Zone } from '@siklus/domain';
import { z } from 'zod';
import { id, instant } from './common.js';
import { planVersion, support } from './plans.js';

const count = z.number().int().min(0);
const place = { step: z.string(), occasion: z.string() };
const zone = z.enum(zones as readonly [Zone, ...Zone[]]);
/** SHA-256, in hexadecimal digits. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const bounds = z.strictObject({ least: z.number(), most: z.number() }).nullable();
const rating = z.enum(ratings as readonly [string, ...string[]]);
const predicate = z.enum(predicates as readonly [string, ...string[]]);

/** Whose document it is and of which year. */
const document = z.strictObject({
  id,
  year: z.number().int(),
  state: z.enum(participantStates),
  zone,
  nip: z.string(),
  name: z.string(),
  unitCode: z.string(),
  /** How many lines its trail has, and the hash of the last. */
  trail: z.strictObject({ entries: count, head: hash }),
});

/** The numbers, tables and days by which its figures were computed. */
const rules = z.strictObject({
  predicate: z.record(z.string(), z.record(z.string(), z.string())),
  objectionDays: count,
  hoursOwedByPns: count,
  hoursAllowedToPppk: count,
  holidays: z.array(z.strictObject({ year: z.number().int(), basis: z.string(), source: z.string(), dates: z.array(z.iso.date()) })),
});

const step = z.strictObject({
  ...place,
  version: z.number().int(),
  state: z.enum(runStates),
  turn: z.string().nullable(),
  cause: z.enum(skipCauses).nullable(),
  opensAt: instant,
  dueAt: instant,
});

/** What was handed in, with the commitment to it that stands in the trail, and the salt of that. */
const answer = z.strictObject({
  ...place,
  turn: z.string(),
  round: count,
  at: instant,
  /** Its line in the trail. */
  entry: count,
  answers: z.unknown(),
  salt: z.string(),
  committed: z.string(),
});

const ties = z.strictObject({
  planVersion: count,
  at: instant,
  results: z.array(z.object({ key: z.string(), ...support })),
});

const learning = z.strictObject({ title: z.string(), form: z.string(), heldOn: z.iso.date(), hours: count, attended: z.boolean() });

/** Every figure that the product states of the document. */
const stated = z.strictObject({
  plans: z.array(
    planVersion.omit({ agreedBy: true, onBehalfOf: true }).extend({ ...place, approach: z.enum(approaches), agreedAt: instant }),
  ),
  achievements: z.array(
    z.strictObject({
      indicator: z.string(),
      reached: z.number().nullable(),
      expected: bounds,
      share: z.number().nullable(),
      periods: z.array(
        z.strictObject({
          occasion: z.string(),
          planVersion: count,
          value: z.union([z.number(), z.string(), z.null()]),
          expected: bounds,
          share: z.number().nullable(),
        }),
      ),
      uncounted: z.array(z.strictObject({ occasion: z.string(), value: z.number(), why: z.string() })),
    }),
  ),
  ratings: z.array(
    z.strictObject({
      ...place,
      version: count,
      result: rating,
      behaviour: rating,
      predicate,
      planVersion: count.nullable(),
      settledAt: instant,
      finalAt: instant,
    }),
  ),
  outcome: z.strictObject({ result: rating, behaviour: rating, predicate }).nullable(),
  recommendations: z.array(
    z.strictObject({
      version: count,
      approvedAt: instant,
      courses: z.array(z.strictObject({ courseCode: z.string(), hours: count, reason: z.string() })),
    }),
  ),
  training: z.strictObject({
    recommended: count,
    planned: count,
    attended: count,
    owed: count.nullable(),
    allowed: count.nullable(),
  }),
});

/** What was signed: the very text that was frozen then, and its hash. */
const signed = z.strictObject({ ...place, version: count, signedAt: instant, text: z.string(), hash });

/** What a document consists of besides the seals on it. */
const parts = {
  kind: z.literal('siklus-document'),
  format: z.literal(1),
  document,
  rules,
  steps: z.array(step),
  answers: z.array(answer),
  ties: z.array(ties),
  received: z.array(z.strictObject({ ...place, version: count, zone })),
  training: z.strictObject({ status: z.string(), recommended: z.enum(answerStates), learning: z.array(learning) }),
  stated,
  signed: z.array(signed),
};

/**
 * A document with everything from which its figures follow, as its reader may see it: `siklus explain` computes each of them again. The
 * seals are the hashes of its parts.
 */
export const documentExport = z.strictObject({ ...parts, seals: z.record(z.string(), hash) }).meta({ id: 'DocumentExport' });
export type DocumentExport = z.infer<typeof documentExport>;
/** The same before it is sealed. */
export type UnsealedDocument = Omit<DocumentExport, 'seals'>;
