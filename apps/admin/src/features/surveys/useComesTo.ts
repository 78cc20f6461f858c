import { writeSurvey } from '@siklus/contracts/surveys';
import { grades, satisfactionOf } from '@siklus/domain';
import { useState } from 'react';
import type { Values } from '../../kit/forms/Fields';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

const figures = writeSurvey.pick({ weightMode: true, respondents: true, totals: true });

/** What the figures of a form come to as soon as they are whole; until then what is asked for. */
export function useComesTo(before: string): readonly [string, (values: Values) => void] {
  const t = useText();
  const say = useSay();
  const { hundredths } = useFormat();
  const [values, setValues] = useState<Values>({});
  const { weightMode, respondents, totals } = values;
  const whole = figures.safeParse({ weightMode, respondents, totals });
  if (!whole.success) return [before, setValues];
  const { index, grade } = satisfactionOf(whole.data);
  return [t('surveys.comesTo', { index: hundredths(index), grade, words: say(grades[grade].label) }), setValues];
}
