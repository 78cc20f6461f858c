import type { SamplePlan } from './sample-plan.js';

/** How well a sample fits a post: the length of its longest word that the title has; 0 where it has none. */
export function fitOf({ positions }: Pick<SamplePlan, 'positions'>, title: string): number {
  const words = ` ${title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
  return Math.max(0, ...positions.filter((position) => words.includes(` ${position} `)).map(({ length }) => length));
}

/** The samples as whoever holds this post may want them: those made for it first, the closest before all; the others by name. */
export function byFit<Sample extends Pick<SamplePlan, 'positions' | 'name'>>(samples: readonly Sample[], title: string): readonly Sample[] {
  return [...samples].sort((a, b) => fitOf(b, title) - fitOf(a, title) || a.name.localeCompare(b.name, 'id'));
}
