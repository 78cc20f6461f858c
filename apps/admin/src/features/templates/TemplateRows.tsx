import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { Fault } from '@siklus/domain';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { DayBox } from '../../kit/ui/DayBox';
import { FieldError } from '../../kit/ui/Field';
import { TextBox } from '../../kit/ui/TextBox';
import { stepLabelOf } from '../../kit/steps/labels';
import { isHalfNamed, type TemplateRow } from './rows';

interface TemplateRowsProps {
  readonly rows: readonly TemplateRow[];
  /** Faults of the included rows, numbered among themselves. */
  readonly faults: readonly Fault[];
  readonly year: number;
  readonly isFixed: boolean;
  readonly onChange: (rows: readonly TemplateRow[]) => void;
}

/** Each step that a template may have: whether it is in, its two days, and the office's own name for it. */
export function TemplateRows({ rows, faults, year, isFixed, onChange }: TemplateRowsProps) {
  const t = useText();
  const included = rows.filter(({ isIncluded }) => isIncluded);
  return (
    <>
      <Box sx={{ fontSize: '0.8125rem', color: token('ink2'), mb: 3 }}>{t('template.example', { year })}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <Row
            key={`${row.step}/${row.occasion}`}
            row={row}
            year={year}
            isFixed={isFixed}
            faults={faults.filter(({ source }) => row.isIncluded && source.startsWith(`lines.${included.indexOf(row)}.`))}
            onChange={(parts) => onChange(rows.map((each) => (each === row ? { ...each, ...parts } : each)))}
          />
        ))}
      </Box>
    </>
  );
}

interface RowProps {
  readonly row: TemplateRow;
  readonly faults: readonly Fault[];
  readonly year: number;
  readonly isFixed: boolean;
  readonly onChange: (parts: Partial<TemplateRow>) => void;
}

function Row({ row, faults, year, isFixed, onChange }: RowProps) {
  const t = useText();
  const say = useSay();
  const name = say(stepLabelOf(row.step, row.occasion));
  const faultOf = (field: string) => faults.filter(({ source }) => source.endsWith(`.${field}`)).map(({ message }) => say(message))[0];
  const days = { min: `${year}-01-01`, max: `${year + 1}-12-31` };
  const isOff = isFixed || !row.isIncluded;
  const stepFault = faultOf('step');
  return (
    <Box component="li" sx={{ py: 3, borderTop: `1px solid ${token('line')}`, '&:first-of-type': { borderTop: 0, pt: 0 } }}>
      <Box
        component="label"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          fontWeight: 600,
          mb: 1,
          width: 'fit-content',
          color: token(row.isIncluded ? 'ink' : 'ink3'),
        }}
      >
        <Checkbox
          size="small"
          sx={{ ml: -1 }}
          checked={row.isIncluded}
          disabled={isFixed}
          onChange={(_event, isIncluded) => onChange({ isIncluded })}
          slotProps={{ input: { 'aria-label': t('template.included', { step: name }) } }}
        />
        {name}
      </Box>
      {stepFault !== undefined && <FieldError>{stepFault}</FieldError>}
      {row.isIncluded && (
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'repeat(auto-fit, minmax(min(8.25rem, 100%), 1fr))', sm: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <DayBox
            label={t('cycles.opensOn')}
            name={`${name}: ${t('cycles.opensOn')}`}
            {...days}
            required
            disabled={isOff}
            value={row.opensOn}
            onChange={(opensOn) => onChange({ opensOn })}
            error={faultOf('opensOn')}
          />
          <DayBox
            label={t('cycles.dueOnLabel')}
            name={`${name}: ${t('cycles.dueOnLabel')}`}
            {...days}
            required
            disabled={isOff}
            value={row.dueOn}
            onChange={(dueOn) => onChange({ dueOn })}
            error={faultOf('dueOn')}
          />
          <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
            <TextBox
              label={t('template.ownName')}
              hint={t('template.ownNameHint', { name })}
              disabled={isOff}
              value={row.nameId}
              onChange={(nameId) => onChange({ nameId })}
              error={isHalfNamed(row) ? t('template.bothNames') : undefined}
              inputProps={{ maxLength: 80, 'aria-label': `${name}: ${t('template.ownName')}` }}
            />
          </Box>
          <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
            <TextBox
              label={t('template.ownNameEn')}
              disabled={isOff}
              value={row.nameEn}
              onChange={(nameEn) => onChange({ nameEn })}
              inputProps={{ maxLength: 80, 'aria-label': `${name}: ${t('template.ownNameEn')}` }}
            />
          </Box>
        </Box>
      )}
    </Box>
  );
}
