import {
  agreedPlan,
  factOf,
  indicatorsOf,
  superiorResults,
  surveyedUnits,
  teamAssignments,
  type DraftedPlan,
  type DraftedResult,
  type Facts,
  type Rating,
} from '@siklus/domain';
import { asCounted } from './as-counted.js';
import { addendumTo } from './plans/addendum.js';
import { planFor } from './plans/plan-for.js';
import type { Random } from './random.js';
import { tiedTo } from './ties.js';

const remarks: readonly [string, ...string[]] = [
  'Kemajuan sesuai rencana; pertahankan.',
  'Dokumentasi sudah rapi, mohon lengkapi bukti bulan terakhir.',
  'Target kunjungan perlu dikejar pada periode berikutnya.',
  'Terima kasih, pelayanan kepada masyarakat terasa lebih cepat.',
  'Perlu lebih aktif berkoordinasi dengan tim.',
];

/** What comes of an assignment to a team of another unit. */
const acrossUnits = {
  title: 'Sekolah binaan memenuhi standar sekolah sehat',
  kind: 'ADDITIONAL',
  indicators: [
    { aspect: 'QUANTITY', perspective: 'PROCESS', text: 'Sekolah yang selesai didampingi', target: { number: 4, unit: 'sekolah' } },
  ],
} as const;

/**
 * Answers that look like an office's and not like a machine's: own plans, uneven actuals, ratings of every kind. What they are is told by
 * the shape of the example; what has another shape is answered as the step itself would.
 */
export function believable(facts: Facts, example: unknown, random: Random): unknown {
  const given = example as Readonly<Record<string, unknown>>;
  if ('results' in given) return planOf(facts, example as DraftedPlan, random);
  if ('result' in given && 'behaviour' in given)
    return { result: ratingBy(random), behaviour: ratingBy(random), feedback: random.pick(remarks) };
  if (!Array.isArray(given['actuals'])) return example;
  const plan = factOf(facts, agreedPlan)?.plan;
  const indicators = new Map((plan === undefined ? [] : indicatorsOf(plan)).map(({ indicator }) => [indicator.key, indicator]));
  return {
    ...given,
    actuals: (given['actuals'] as readonly Actual[]).map((each) => {
      // What a survey found is reported as it is.
      if (each.survey !== undefined) return each;
      if (random.next() < 0.04) return { ...each, value: null, note: 'Belum diukur pada periode ini.' };
      if (typeof each.value !== 'number') return each;
      return { ...each, value: asCounted(indicators.get(each.indicator), each.value * (0.75 + random.next() * 0.4)) };
    }),
  };
}

/** The first plan of the post, or what the year brought to the one in force. */
function planOf(facts: Facts, example: DraftedPlan, random: Random): DraftedPlan {
  const inForce = factOf(facts, agreedPlan)?.plan;
  if (inForce !== undefined) return addendumTo(example, inForce);
  const superior = factOf(facts, superiorResults);
  const plan = planFor(facts.employee.position, random.next);
  const across = factOf(facts, teamAssignments).map((assignment) => ({ ...acrossUnits, assignment }));
  const own = plan.results.map((result) => surveyed(facts, tiedTo(superior, result, random.next)));
  return { ...plan, results: [...own, ...across] };
}

/** The result, where its satisfaction index is what the survey of the own unit says. */
function surveyed(facts: Facts, result: DraftedResult): DraftedResult {
  const [own] = factOf(facts, surveyedUnits);
  if (own === undefined) return result;
  const isIndex = /^indeks kepuasan masyarakat/i;
  const indicators = result.indicators.map((each) => (isIndex.test(each.text) ? { ...each, surveyOf: own.id } : each));
  return { ...result, indicators };
}

interface Actual {
  readonly indicator: string;
  readonly value: unknown;
  readonly survey?: unknown;
}

function ratingBy(random: Random): Rating {
  const drawn = random.next();
  return drawn < 0.15 ? 'ABOVE' : drawn < 0.93 ? 'AS_EXPECTED' : 'BELOW';
}
