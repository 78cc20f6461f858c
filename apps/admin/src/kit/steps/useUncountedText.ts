import type { Uncounted } from '@siklus/domain';
import { useText } from '../words/text';
import { quarterOf } from './measuring-words';
import { useTargetText } from './useTargetText';

/** What was reported and is not counted, in words: which period, what stood there, and why. */
export function useUncountedText(): (left: Uncounted) => string {
  const t = useText();
  const words = useTargetText();
  return ({ occasion, value, indicator: { target }, why }) => {
    const quarter = quarterOf(occasion);
    const period = quarter === undefined ? t('actuals.wholeYear') : t('actuals.quarter', { quarter });
    return t(`actuals.uncounted.${why}`, { period, reached: words.reached(target, value) });
  };
}
