import Box from '@mui/material/Box';
import { dayIn, isLocalDate, type TemplateChange } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Bullets } from '../../kit/ui/Bullets';
import { stepLabelOf } from '../../kit/steps/labels';

/** What a new version changes, in words. */
export function TemplateChanges({ changes, year }: { readonly changes: readonly TemplateChange[]; readonly year: number }) {
  const t = useText();
  const say = useSay();
  const { day } = useFormat();
  // A day that is being typed is none yet; its field says so.
  const on = (monthDay: string) => (isLocalDate(dayIn(year, monthDay)) ? day(dayIn(year, monthDay)) : '…');
  if (changes.length === 0) return <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('template.noChanges')}</Box>;
  const words = (change: TemplateChange) => {
    const { line } = change;
    const step = say(stepLabelOf(line.step, line.occasion));
    if (!('before' in change))
      return change.kind === 'removed'
        ? t('template.removed', { step })
        : t('template.added', { step, from: on(line.opensOn), to: on(line.dueOn) });
    if (change.kind === 'adopted') return t('template.adopted', { step, version: change.before.stepVersion, newest: line.stepVersion });
    if (change.kind === 'moved')
      return t('template.moved', {
        step,
        from: on(line.opensOn),
        to: on(line.dueOn),
        wasFrom: on(change.before.opensOn),
        wasTo: on(change.before.dueOn),
      });
    return t('template.renamed', {
      was: change.before.label === undefined ? step : say(change.before.label),
      now: line.label === undefined ? step : say(line.label),
    });
  };
  return (
    <Bullets>
      {changes.map((change) => (
        <li key={`${change.kind}/${change.line.step}/${change.line.occasion}`}>{words(change)}</li>
      ))}
    </Bullets>
  );
}
