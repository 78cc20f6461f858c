import type { DraftedIndicator, DraftedPlan, PerformancePlan } from '@siklus/domain';

/** Why the demo's addendum is asked for. */
export const addendumReason = 'Kebutuhan layanan bertambah sejak Mei, sehingga target dan ukurannya disesuaikan.';

const followUp: DraftedIndicator = {
  aspect: 'TIME',
  perspective: 'PROCESS',
  text: 'Tindak lanjut yang selesai dalam satu bulan',
  target: { number: 90, unit: '%' },
};

/** The plan in force, which the example renews, in its own words: what its second result counts rises by half, and one indicator is new. */
export function addendumTo(example: DraftedPlan, { results: inForce }: PerformancePlan): DraftedPlan {
  const changed = Math.min(1, example.results.length - 1);
  return {
    ...example,
    results: example.results.map((result, place) => {
      const title = inForce.find(({ key }) => key === result.key)?.title ?? result.title;
      const { indicators } = result;
      return { ...result, title, indicators: place === changed ? [...indicators.map(raised), followUp] : indicators };
    }),
  };
}

function raised(indicator: DraftedIndicator): DraftedIndicator {
  const { target, pattern } = indicator;
  if (pattern !== 'CUMULATIVE' || !('number' in target) || target.direction === 'LESS') return indicator;
  return { ...indicator, target: { ...target, number: Math.ceil(target.number * 1.5) } };
}
