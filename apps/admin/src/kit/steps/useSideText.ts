import type { Sides } from '@siklus/domain';
import { useText } from '../words/text';

/** From which side an indicator looks at its result, in words: its aspect or its perspective; nothing where it has none. */
export function useSideText(): (sides: Sides) => string {
  const t = useText();
  return ({ aspect, perspective }) =>
    perspective !== undefined ? t(`plan.perspectives.${perspective}`) : aspect !== undefined ? t(`plan.aspects.${aspect}`) : '';
}
