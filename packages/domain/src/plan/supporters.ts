import { listed } from '../errors/fault.js';
import { quoted, type Text } from '../text.js';
import { defineFact } from '../workflow/facts.js';
import { numberOf } from './keys.js';
import type { PerformancePlan } from './plan.js';

/** Whose newest agreed plans support a result of this plan. */
export interface Supporters {
  readonly key: string;
  readonly count: number;
  /** Those of them who report to its employee today; the others are only counted. */
  readonly names: readonly string[];
}

/** By result; one that nobody supports is not among them. */
export const supporters = defineFact<readonly Supporters[]>('supporters', []);

const fewNames = 5;

/**
 * What a new version takes from those who support it: the results that it drops or calls something else, each with how many support it and
 * who; null where it takes nothing.
 */
export function takenFromSupporters(
  before: Pick<PerformancePlan, 'results'>,
  after: Pick<PerformancePlan, 'results'>,
  supported: readonly Supporters[],
): Text | null {
  const taken = supported.flatMap(({ key, count, names }): Text[] => {
    const was = before.results.find((each) => each.key === key);
    const is = after.results.find((each) => each.key === key);
    if (was === undefined || is?.title === was.title) return [];
    const [how, howEn] = is === undefined ? ['dihapus', 'dropped'] : ['diubah bunyinya', 'reworded'];
    const shown = names.slice(0, fewNames);
    const others = count - shown.length;
    const who = [...shown, ...(others === 0 || shown.length === 0 ? [] : [`${others} lain`])].join(', ');
    const whoEn = [...shown, ...(others === 0 || shown.length === 0 ? [] : [`${others} more`])].join(', ');
    return [
      {
        id: `${numberOf(key)} ${quoted(was.title)} ${how}, didukung ${count} orang${who === '' ? '' : ` (${who})`}`,
        en: `${numberOf(key)} ${quoted(was.title)} ${howEn}, supported by ${count}${whoEn === '' ? '' : ` (${whoEn})`}`,
      },
    ];
  });
  return taken.length === 0 ? null : listed(taken);
}
