import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { BulkAct, BulkReach } from '@siklus/contracts/bulk-operations';
import { token } from '../../kit/theme/tokens';
import { Bullets } from '../../kit/ui/Bullets';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

interface RestingStepsProps {
  readonly kind: BulkAct['kind'];
  readonly resting: BulkReach['resting'];
  readonly withResting: boolean;
  /** Absent where several acts go out at once: what one of them took along, another would look for. */
  readonly onChange?: ((withResting: boolean) => void) | undefined;
}

/** What rests on the step that is reopened or skipped, in how many documents, and whether it goes with it. */
export function RestingSteps({ kind, resting, withResting, onChange }: RestingStepsProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  if (resting.length === 0 || (kind !== 'reopen' && kind !== 'skip')) return null;
  const unrated = kind === 'skip' && withResting ? Math.max(0, ...resting.flatMap(({ rates, count }) => (rates ? [count] : []))) : 0;
  return (
    <Notice tone="wait" title={t(`bulk.resting.${kind}.title`)}>
      <Bullets>
        {resting.map(({ step, occasion, label, count }) => (
          <li key={`${step}/${occasion}`}>
            {t(`bulk.resting.${kind}.step`, { step: say(label), count: number(count), smart_count: count })}
          </li>
        ))}
      </Bullets>
      {onChange !== undefined && (
        <FormControlLabel
          control={<Checkbox checked={withResting} onChange={(_, checked) => onChange(checked)} />}
          label={t(`bulk.resting.${kind}.along`)}
        />
      )}
      {!withResting && <Box sx={{ color: token('ink2') }}>{t(`bulk.resting.${kind}.alone`)}</Box>}
      {unrated > 0 && <Box>{t('bulk.unrated', { smart_count: unrated, count: number(unrated) })}</Box>}
    </Notice>
  );
}
