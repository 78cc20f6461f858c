import { grades, type Grade, type SurveyState } from '@siklus/domain';
import type { TokenName } from '../../kit/theme/tokens';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { useSay, useText } from '../../kit/words/text';

const tones = { A: 'ok', B: 'sea', C: 'wait', D: 'late' } as const satisfies Readonly<Record<Grade, Tone & TokenName>>;

/** The colour of a grade in a picture; its letter stands beside it. */
export const colourOf = (grade: Grade): TokenName => tones[grade];

/** A grade: its letter, and in words where there is room. */
export function GradeChip({ grade, short = false }: { readonly grade: Grade; readonly short?: boolean }) {
  const say = useSay();
  return <Chip tone={tones[grade]}>{short ? grade : `${grade} · ${say(grades[grade].label)}`}</Chip>;
}

const stateTones: Readonly<Record<SurveyState, Tone>> = { DRAFT: 'wait', CONFIRMED: 'ok', WITHDRAWN: 'plain' };

/** Whether a survey counts. */
export function StateChip({ state }: { readonly state: SurveyState }) {
  const t = useText();
  return <Chip tone={stateTones[state]}>{t(`surveys.states.${state}`)}</Chip>;
}
