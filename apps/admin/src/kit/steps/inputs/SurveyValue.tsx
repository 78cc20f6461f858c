import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { namedSurvey, surveyFor, type Indicator } from '@siklus/domain';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import { Chip } from '../../ui/Chip';
import { Link } from '../../ui/Link';
import { useTask } from '../task-context';
import type { DraftActual } from './answer-drafts';

interface SurveyValueProps {
  readonly indicator: Indicator;
  readonly row: DraftActual;
  readonly onChange: (parts: Partial<DraftActual>) => void;
}

/** What the survey says that an indicator names: whether the value is its index, or that it is offered beside what was typed. */
export function SurveyValue({ indicator, row, onChange }: SurveyValueProps) {
  const t = useText();
  const { day, hundredths } = useFormat();
  const { occasion, surveys } = useTask();
  if (indicator.surveyOf === undefined) return null;
  const survey = surveyFor(indicator, occasion, surveys);
  const small = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, fontSize: '0.8125rem' } as const;
  if (survey === undefined) return <Box sx={small}>{t(row.survey === undefined ? 'actuals.noSurvey' : 'actuals.surveyGone')}</Box>;
  const said = t('actuals.survey', { unit: survey.unitName, day: day(survey.lastDay), index: hundredths(survey.index) });
  const isTaken = row.survey?.id === survey.id && row.survey.version === survey.version;
  return (
    <Box sx={small}>
      <Link to={`/surveys/${survey.id}/show`}>{said}</Link>
      {isTaken ? (
        <Chip tone="sea">{t('actuals.fromSurvey')}</Chip>
      ) : (
        <Button size="small" onClick={() => onChange({ value: survey.index, survey: namedSurvey(survey), note: undefined })}>
          {t('actuals.takeSurvey')}
        </Button>
      )}
    </Box>
  );
}
