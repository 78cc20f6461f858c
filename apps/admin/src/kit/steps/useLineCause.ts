import type { StepAct } from '@siklus/contracts/acts';
import { lineChanges, standings, type LineChange, type Standing } from '@siklus/domain';
import { useSay, useText } from '../words/text';

/** By what act a line changed, as the reader would say it: the standing that it gave the employee, where that is known. */
export function useLineCause(): (of: { readonly change: LineChange; readonly standing: StepAct['standing'] }) => string {
  const t = useText();
  const say = useSay();
  return ({ change, standing }) =>
    standing !== null && Object.hasOwn(standings, standing)
      ? t('acts.standing', { standing: say(standings[standing as Standing].label) })
      : say(lineChanges[change]);
}
