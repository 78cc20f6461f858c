import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { Pattern } from '@siklus/domain';
import { useState } from 'react';
import { NumberBox } from '../../ui/NumberBox';
import type { TypedNumber } from '../../ui/number';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import type { SaidMonth } from '../measuring-words';
import { targetKindOf, type DraftIndicator } from './plan-draft';

interface PeriodTargetsProps {
  readonly target: DraftIndicator['target'];
  readonly pattern: Pattern;
  readonly months: readonly SaidMonth[];
  readonly onChange: (months: readonly SaidMonth[]) => void;
}

/** What is asked of each measuring month: instalments, or states on the way; nothing where the target cannot be split. */
export function PeriodTargets({ target, pattern, months, onChange }: PeriodTargetsProps) {
  const t = useText();
  const { month: nameOf } = useFormat();
  const hasOwn = months.some((each) => each.target !== undefined);
  const [isSplit, setSplit] = useState(hasOwn);
  const kind = targetKindOf(target);
  const maySplit = kind === 'number' ? pattern !== 'PUBLISHED' : kind === 'range' && pattern === 'POSITION';
  // What was given before target or pattern became another can be taken away again.
  if (!maySplit && !hasOwn) return null;
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      <FormControlLabel
        label={t(pattern === 'CUMULATIVE' ? 'plan.instalments' : 'plan.positions')}
        sx={{ mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
        control={
          <Checkbox
            size="small"
            checked={isSplit || hasOwn}
            onChange={(_event, checked) => {
              setSplit(checked);
              onChange(checked ? split(target.number, pattern, months) : months.map(({ month }) => ({ month })));
            }}
          />
        }
      />
      {(isSplit || hasOwn) && (
        <Box sx={{ display: 'grid', gap: 3, mt: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))' }}>
          {months
            // The last month of a range is the range of the year.
            .filter(({ target: own }, at) => kind !== 'range' || own !== undefined || at < months.length - 1)
            .map(({ month, target: own }) => (
              <NumberBox
                key={month}
                label={nameOf(month)}
                value={own}
                onChange={(next) => onChange(months.map((each) => (each.month === month ? { month, target: next } : each)))}
              />
            ))}
        </Box>
      )}
    </Box>
  );
}

/** With what the targets of the periods begin: equal instalments of whole numbers, or the target of the year; empty where that is. */
function split(year: TypedNumber, pattern: Pattern, months: readonly SaidMonth[]): readonly SaidMonth[] {
  if (typeof year !== 'number') return months;
  const each = Math.floor(year / months.length);
  const last = months.length - 1;
  return months.map(({ month }, at) => ({ month, target: pattern !== 'CUMULATIVE' ? year : at === last ? year - each * last : each }));
}
