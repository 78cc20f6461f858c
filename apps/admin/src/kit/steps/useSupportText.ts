import type { Support } from '@siklus/domain';
import { useText } from '../words/text';

/** What a result supports, in a line; nothing where nothing is said. */
export function useSupportText(): (support: Support) => string {
  const t = useText();
  return ({ supports, ties, untied }) => {
    if (ties !== undefined)
      return t('plan.supporting', { what: ties.map(({ title, way }) => `${title} (${t(`plan.ties.inWay.${way}`)})`).join('; ') });
    if (untied !== undefined) return t('plan.ties.untied', { why: untied });
    return supports === undefined ? '' : t('plan.ties.inWords', { what: supports });
  };
}
