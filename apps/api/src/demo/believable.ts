import { agreedPlan, factOf, superiorResults, teamAssignments, type DraftedPlan, type Facts, type Rating } from '@siklus/domain';
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
  return {
    ...given,
    actuals: (given['actuals'] as readonly Actual[]).map((each) => {
      if (random.next() < 0.04) return { ...each, value: null, note: 'Belum diukur pada periode ini.' };
      return typeof each.value === 'number' ? { ...each, value: Math.round(each.value * (0.75 + random.next() * 0.4) * 10) / 10 } : each;
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
  return { ...plan, results: [...plan.results.map((result) => tiedTo(superior, result, random.next)), ...across] };
}

interface Actual {
  readonly indicator: string;
  readonly value: unknown;
}

function ratingBy(random: Random): Rating {
  const drawn = random.next();
  return drawn < 0.15 ? 'ABOVE' : drawn < 0.93 ? 'AS_EXPECTED' : 'BELOW';
}
