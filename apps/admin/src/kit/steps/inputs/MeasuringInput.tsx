import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { directionIn, directionOf, monthsOfYear, patterns, usualMonths } from '@siklus/domain';
import { useId, useState } from 'react';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { FieldError } from '../../ui/Field';
import { SelectBox } from '../../ui/SelectBox';
import { errorsUnder, type Errors } from '../../forms/schema';
import type { SaidMonth } from '../measuring-words';
import { useMeasuringText } from '../useMeasuringText';
import { DirectionInput } from './DirectionInput';
import type { HintAt } from './useWritingHints';
import { PeriodTargets } from './PeriodTargets';
import { SurveyInput } from './SurveyInput';
import { measuringOf, targetKindOf, type DraftIndicator } from './plan-draft';

interface MeasuringInputProps {
  readonly source: string;
  readonly indicator: DraftIndicator;
  readonly errors: Errors;
  readonly hints: HintAt;
  readonly onChange: (indicator: DraftIndicator) => void;
}

const chosenMonth = (month: number): SaidMonth => ({ month });

/**
 * How and when an indicator is measured: as is usual in one line, which opens to what can be said otherwise. Where the words of the
 * indicator say something of its direction, that choice stands in plain sight.
 */
export function MeasuringInput({ source, indicator, errors, hints, onChange }: MeasuringInputProps) {
  const t = useText();
  const { month: nameOf } = useFormat();
  const words = useMeasuringText();
  const { target } = indicator;
  const { pattern, months } = measuringOf(indicator);
  const counts = targetKindOf(target) !== 'text';
  const [monthsFault] = errorsUnder(errors, `${source}.months`).map(([, fault]) => fault);
  const hasFault = ['pattern', 'surveyOf'].some((part) => errors[`${source}.${part}`] !== undefined) || monthsFault !== undefined;
  const [isOpen, setOpen] = useState(false);
  const monthsId = useId();
  const set = (parts: Partial<DraftIndicator>) => onChange({ ...indicator, ...parts });
  const setMonths = (next: readonly SaidMonth[]) => set({ pattern, months: [...next].sort((a, b) => a.month - b.month) });
  const isTelling = counts && directionIn(indicator) !== undefined;
  const direction = <DirectionInput indicator={indicator} hint={hints(`${source}.target.direction`)} onChange={onChange} />;
  return (
    <>
      {isTelling && direction}
      <Box
        component="details"
        open={isOpen || hasFault}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        sx={{ fontSize: '0.875rem' }}
      >
        <Box component="summary" sx={{ cursor: 'pointer', color: token('sea') }}>
          {t('plan.measuring', { how: words.whole({ direction: counts ? directionOf(indicator) : undefined, pattern, months }) })}
        </Box>
        <Box sx={{ display: 'grid', gap: 3, mt: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
          {counts && !isTelling && direction}
          <SelectBox
            label={t('plan.pattern')}
            hint={t(`plan.patternHints.${pattern}`)}
            error={errors[`${source}.pattern`]}
            value={pattern}
            options={patterns
              .filter((each) => counts || each !== 'CUMULATIVE')
              .map((each) => ({ value: each, label: t(`plan.patterns.${each}`) }))}
            onChange={(chosen) => {
              const next = patterns.find((each) => each === chosen) ?? pattern;
              // What is published is published once; the months of the others go with either.
              const isOther = next === 'PUBLISHED' || pattern === 'PUBLISHED';
              set({ pattern: next, months: isOther ? usualMonths(next) : months, surveyOf: isOther ? undefined : indicator.surveyOf });
            }}
          />
          {pattern === 'PUBLISHED' && counts && (
            <SurveyInput
              value={indicator.surveyOf}
              error={errors[`${source}.surveyOf`]}
              onChange={(surveyOf) => set({ pattern, surveyOf })}
            />
          )}
          <Box role="group" aria-labelledby={monthsId} sx={{ gridColumn: '1 / -1' }}>
            <Box id={monthsId} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>
              {t('plan.months')}
            </Box>
            {monthsFault !== undefined && <FieldError>{monthsFault}</FieldError>}
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'repeat(3, minmax(0, 1fr))', sm: 'repeat(6, minmax(0, 1fr))' } }}>
              {monthsOfYear.map((month) => {
                const isChosen = months.some((each) => each.month === month);
                return (
                  <FormControlLabel
                    key={month}
                    label={nameOf(month)}
                    sx={{ mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
                    control={
                      <Checkbox
                        size="small"
                        checked={isChosen}
                        // An indicator is measured at least once.
                        disabled={isChosen && months.length === 1}
                        onChange={() =>
                          setMonths(isChosen ? months.filter((each) => each.month !== month) : [...months, chosenMonth(month)])
                        }
                      />
                    }
                  />
                );
              })}
            </Box>
          </Box>
          <FormControlLabel
            label={t(pattern === 'PUBLISHED' ? 'evidence.always' : 'evidence.asked')}
            sx={{ gridColumn: '1 / -1', mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
            control={
              <Checkbox
                size="small"
                checked={pattern === 'PUBLISHED' || indicator.asksEvidence === true}
                disabled={pattern === 'PUBLISHED'}
                onChange={(_event, checked) => set({ asksEvidence: checked ? true : undefined })}
              />
            }
          />
          <PeriodTargets target={target} pattern={pattern} months={months} onChange={setMonths} />
        </Box>
      </Box>
    </>
  );
}
