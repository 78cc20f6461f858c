import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import {
  achievementOf,
  boundsOf,
  demandsEvidence,
  isCounted,
  isOfYear,
  numberOf,
  partName,
  targetIn,
  uncounted,
  type Indicator,
} from '@siklus/domain';
import { useState } from 'react';
import { Attach } from '../../evidence/Attach';
import { EvidenceList } from '../../evidence/EvidenceList';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { NumberBox } from '../../ui/NumberBox';
import { TextBox } from '../../ui/TextBox';
import type { Errors } from '../../forms/schema';
import { reportsBefore, reportsIn, valuesOf } from '../answers';
import { useTask } from '../task-context';
import { useSideText } from '../useSideText';
import { useTargetText } from '../useTargetText';
import { useUncountedText } from '../useUncountedText';
import type { DraftActual } from './answer-drafts';
import { SurveyValue } from './SurveyValue';

interface ActualRowProps {
  readonly source: string;
  readonly indicator: Indicator;
  /** The planned result, above its first indicator. */
  readonly heading?: string;
  readonly row: DraftActual;
  readonly errors: Errors;
  readonly onChange: (row: DraftActual) => void;
}

/** What was reached on one indicator, or that it was not measured and why. */
export function ActualRow({ source, indicator, heading, row, errors, onChange }: ActualRowProps) {
  const t = useText();
  const words = useTargetText();
  const side = useSideText();
  const uncountedText = useUncountedText();
  const { occasion, plans, earlier, participantId, evidence, zone } = useTask();
  const { key, text, target, pattern } = indicator;
  const [asksNote, setAsksNote] = useState(row.note !== undefined);
  const isUnmeasured = row.value === null;
  // A survey that is named says where its value was published.
  const isPublished = pattern === 'PUBLISHED' && row.survey === undefined;
  // A value that names a survey has that behind it.
  const hasEvidence =
    row.survey !== undefined || evidence.some((each) => each.indicator === key && (each.state === 'WAITING' || each.state === 'ACCEPTED'));
  const lacksEvidence = demandsEvidence(indicator) && !isUnmeasured && !hasEvidence;
  const counts = isCounted(target);
  const before = reportsBefore(reportsIn(earlier), occasion);
  const values = pattern === 'CUMULATIVE' ? valuesOf(key, before, plans) : [];
  const soFar = achievementOf(indicator, values);
  const ofPeriod = isOfYear(occasion) ? undefined : targetIn(indicator, occasion);
  const error = errors[`${source}.value`] ?? errors[source];
  const adding = isOfYear(occasion) ? 'actuals.reachedYear' : 'actuals.reachedThen';
  const asked = pattern === 'CUMULATIVE' ? adding : 'actuals.reachedIn';
  const sum = isOfYear(occasion) ? soFar?.reached : undefined;
  const label = counts ? t(asked, { unit: target.unit }) : t('actuals.reached');
  const set = (parts: Partial<DraftActual>) => onChange({ ...row, ...parts });
  return (
    <Box data-source={source} sx={{ pt: 3 }}>
      {heading !== undefined && (
        <Box sx={{ fontWeight: 650, fontSize: '0.875rem', pt: 2, pb: 2, borderTop: `1px solid ${token('line')}` }}>{heading}</Box>
      )}
      <Box role="group" aria-label={`${numberOf(key)} ${text}`} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ fontSize: '0.875rem' }}>
          <Box component="span" sx={{ color: token('ink3') }}>
            {numberOf(key)}
          </Box>{' '}
          {text}
          <Box sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>
            {side(indicator) !== '' && `${side(indicator)} · `}
            {ofPeriod === undefined || (counts && ofPeriod.most === boundsOf(target).most)
              ? t('actuals.target', { target: words.target(target) })
              : t('actuals.targetThen', { target: words.target(target, ofPeriod), year: words.target(target) })}
            {soFar !== undefined && <Box>{t('actuals.soFar', { reached: words.reached(target, soFar.reached) })}</Box>}
            {uncounted(indicator, values).map((each) => (
              <Box key={each.occasion}>{uncountedText(each)}</Box>
            ))}
          </Box>
        </Box>
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'end',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: counts ? '180px minmax(0, 1fr)' : 'minmax(0, 1fr)' },
          }}
        >
          {counts ? (
            <NumberBox
              label={label}
              error={error}
              required
              disabled={isUnmeasured}
              value={row.value ?? undefined}
              onChange={(value) => set({ value, survey: undefined })}
            />
          ) : (
            <TextBox
              label={label}
              error={error}
              required
              disabled={isUnmeasured}
              value={typeof row.value === 'string' ? row.value : ''}
              onChange={(text) => set({ value: text === '' ? undefined : text })}
              inputProps={{ maxLength: 500 }}
            />
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
            <FormControlLabel
              label={t('actuals.notMeasured')}
              sx={{ mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
              control={
                <Checkbox
                  size="small"
                  checked={isUnmeasured}
                  onChange={(_event, checked) => set({ value: checked ? null : undefined, survey: undefined })}
                />
              }
            />
            {sum !== undefined && row.value === undefined && (
              <Button size="small" variant="text" onClick={() => set({ value: sum })}>
                {t('actuals.takeSum', { reached: words.reached(target, sum) })}
              </Button>
            )}
            {!asksNote && !isUnmeasured && !isPublished && (
              <Button size="small" variant="text" onClick={() => setAsksNote(true)}>
                {t('actuals.addNote')}
              </Button>
            )}
          </Box>
        </Box>
        <SurveyValue indicator={indicator} row={row} onChange={set} />
        {(asksNote || isUnmeasured || isPublished || row.note !== undefined) && (
          <TextBox
            label={t(isUnmeasured ? 'actuals.why' : isPublished ? 'actuals.source' : 'actuals.note')}
            error={errors[`${source}.note`]}
            required={isUnmeasured || isPublished}
            value={row.note ?? ''}
            onChange={(note) => set({ note: note === '' ? undefined : note })}
            inputProps={{ maxLength: 2000 }}
          />
        )}
        <EvidenceList evidence={evidence} indicator={key} zone={zone} />
        {lacksEvidence && <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{t('evidence.demanded')}</Box>}
        <Attach participantId={participantId} indicator={key} period={occasion} name={partName(key, text)} />
      </Box>
    </Box>
  );
}
