import Box from '@mui/material/Box';
import { survey } from '@siklus/contracts/surveys';
import { gradeCodes, grades, surveyStates } from '@siklus/domain';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { LinkButton } from '../../kit/ui/LinkButton';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { GradeChip, StateChip } from './SurveyChips';

/** The surveys of all units: what was confirmed for everybody, drafts for who may write them. */
export function SurveyList() {
  const t = useText();
  const say = useSay();
  const { day, number, hundredths } = useFormat();
  const mayWrite = mayByRole(useSession(), 'survey.write');
  return (
    <RecordList
      resource="surveys"
      schema={survey}
      title="places.surveys.name"
      lead={t('surveys.lead')}
      sort={{ field: 'lastDay', order: 'DESC' }}
      link="show"
      empty={t(mayWrite ? 'surveys.noneYet' : 'surveys.none')}
      actions={
        mayWrite && (
          <>
            <LinkButton to="/survey-answers">{t('surveys.fromFile')}</LinkButton>
            <LinkButton to="/surveys/create" variant="contained">
              {t('places.newSurvey.name')}
            </LinkButton>
          </>
        )
      }
      filters={[
        { kind: 'text', source: 'q', label: 'surveys.search' },
        { kind: 'unit', source: 'unitId', label: 'surveys.unit' },
        {
          kind: 'choice',
          source: 'grade',
          label: 'surveys.grade',
          options: gradeCodes.map((grade) => ({ value: grade, label: `${grade}: ${say(grades[grade].label)}` })),
        },
        {
          kind: 'choice',
          source: 'state',
          label: 'surveys.state',
          options: surveyStates.map((state) => ({ value: state, label: t(`surveys.states.${state}`) })),
        },
      ]}
      columns={[
        { source: 'unitName', render: ({ unitName }) => unitName },
        {
          source: 'lastDay',
          heading: 'surveys.period',
          render: ({ firstDay, lastDay }) => `${day(firstDay, 'short')} – ${day(lastDay, 'short')}`,
        },
        {
          source: 'index',
          numeric: true,
          render: ({ index, indicative }) => (
            <>
              {hundredths(index)}
              {indicative === true && <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{t('surveys.indicative')}</Box>}
            </>
          ),
        },
        { source: 'grade', render: ({ grade }) => <GradeChip grade={grade} /> },
        { source: 'respondents', numeric: true, render: ({ respondents }) => number(respondents) },
        { source: 'state', render: ({ state }) => <StateChip state={state} /> },
      ]}
    />
  );
}
