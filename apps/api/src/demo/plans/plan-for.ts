import type { DraftedIndicator, DraftedPlan, DraftedResult } from '@siklus/domain';
import { health } from './health.js';
import { officeWork, offices, report, taskForce } from './offices.js';
import type { LineTarget, PlanLine } from './plan-line.js';
import { schools } from './schools.js';

/** A planned result of the demo: as the form of target setting takes it, with the supported result always filled. */
export type DemoPlannedResult = DraftedResult & { readonly supports: string };

// The first whose words occur in the post's title is used: a post of health or of schools before that of any office.
const posts = [...health, ...schools, ...offices];

/** Draws the plan of somebody in this post: two to five results, some with an additional one. `rnd` gives numbers from 0 to 1. */
export function planFor(
  position: string,
  rnd: () => number,
): Omit<DraftedPlan, 'results'> & { readonly results: readonly DemoPlannedResult[] } {
  const { lines: own, approach = 'QUANTITATIVE' } = posts.find(({ title }) => title.test(position)) ?? { lines: officeWork };
  const isFull = own.length > 3;
  const lines = [...own, ...(isFull ? [] : [report]), ...(rnd() < 0.25 && !own.some(({ additional }) => additional) ? [taskForce] : [])];
  return { approach, results: lines.map((line) => resultOf(line, rnd)) };
}

function resultOf({ title, supports, additional, indicators }: PlanLine, rnd: () => number): DemoPlannedResult {
  return {
    title,
    kind: additional ? 'ADDITIONAL' : 'MAIN',
    supports,
    // Both sides are told; the form of the post keeps its own.
    indicators: indicators.map(([aspect, text, target, measured]) => ({
      aspect,
      perspective: 'PROCESS',
      text,
      target: drawTarget(target, rnd),
      ...measured,
    })),
  };
}

function drawTarget(target: LineTarget, rnd: () => number): DraftedIndicator['target'] {
  if ('text' in target) return target;
  if ('within' in target) return { least: target.within[0], most: target.within[1], unit: target.unit };
  const steps = Math.floor((target.most - target.least) / target.step);
  const { least, step, unit, direction } = target;
  return { number: least + step * Math.floor(rnd() * (steps + 1)), unit, ...(direction === undefined ? {} : { direction }) };
}
