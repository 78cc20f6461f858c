import type { TrailEntry } from '@siklus/contracts/audit-entries';
import { numberOf } from '@siklus/domain';
import { useText, type MessageKey } from '../../kit/words/text';

interface Supported {
  readonly how: 'TIES' | 'REASON' | 'WORDS' | 'NOTHING';
  readonly keys: readonly string[];
}

interface Confirmed {
  readonly key: string;
  readonly before: Supported;
  readonly after: Supported;
}

/** What an entry tells of ties that were confirmed: each result with what it supported and supports; empty where it tells of none. */
export function useTieWords(): (body: TrailEntry['body']) => string {
  const t = useText();
  const said = ({ how, keys }: Supported) => t(`audit.supported.${how}` satisfies MessageKey, { refs: keys.map(numberOf).join(', ') });
  return ({ results }) => {
    if (!Array.isArray(results)) return '';
    return (results as readonly Confirmed[])
      .map(({ key, before, after }) => t('audit.tie', { ref: numberOf(key), before: said(before), after: said(after) }))
      .join('; ');
  };
}
