import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { useText } from '../../kit/words/text';

interface CyclePlaceProps {
  readonly cycle: Cycle;
  readonly progress: Progress | undefined;
}

/** Whose cycle it is, and of which of its units the numbers are, where the reader looks after a part of it. */
export function CyclePlace({ cycle, progress }: CyclePlaceProps) {
  const t = useText();
  const units = progress?.parts?.map(({ name }) => name).join(', ') ?? '';
  return [cycle.unitName, ...(units === '' ? [] : [t('board.parts', { units })])].join(' · ');
}
