import Box from '@mui/material/Box';
import type { SurveyDetail } from '@siklus/contracts/surveys';
import { elements, sampleOf, weakest, weightModeNames } from '@siklus/domain';
import { useParams } from 'react-router-dom';
import { useDetail } from '../../kit/providers/useDetail';
import { token } from '../../kit/theme/tokens';
import { Facts } from '../../kit/ui/Facts';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { Columns, Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { ElementTable } from './ElementTable';
import { SeriesTable } from './SeriesTable';
import { SurveyActs } from './SurveyActs';
import { GradeChip, StateChip } from './SurveyChips';
import { SurveyHistory } from './SurveyHistory';

/** A survey: index and grade, each element, how the unit did over time, and what became of it. */
export function SurveyShow() {
  const t = useText();
  const { id = '' } = useParams();
  const { day } = useFormat();
  const { data: survey, error, isPending, refetch } = useDetail<SurveyDetail>('surveys', id);
  if (survey === undefined)
    return (
      <Page title={t('ra.page.loading')}>
        {isPending ? <Waiting lines={8} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  return (
    <Page
      over={t('places.surveys.name')}
      title={survey.unitName}
      lead={t('surveys.between', { from: day(survey.firstDay), to: day(survey.lastDay) })}
      actions={<SurveyActs survey={survey} />}
    >
      <Columns>
        <Stack>
          <Whole survey={survey} />
          <Panel title={t('surveys.elements')}>
            <ElementTable survey={survey} />
          </Panel>
        </Stack>
        <Stack>
          <Panel title={t('surveys.series')}>
            <SeriesTable survey={survey} />
          </Panel>
          <Panel title={t('surveys.history')}>
            <SurveyHistory survey={survey} />
          </Panel>
        </Stack>
      </Columns>
    </Page>
  );
}

/** What the survey comes to as a whole. */
function Whole({ survey }: { readonly survey: SurveyDetail }) {
  const t = useText();
  const say = useSay();
  const { number, hundredths } = useFormat();
  const { index, grade, state, respondents, served, weightMode, indicative } = survey;
  const low = weakest(survey.elements);
  return (
    <Panel>
      <Stack gap={3}>
        {state === 'DRAFT' && <Notice tone="wait">{t('surveys.draftSaid')}</Notice>}
        {state === 'WITHDRAWN' && <Notice tone="late">{t('surveys.withdrawnSaid')}</Notice>}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 3, rowGap: 1 }}>
          <Box component="span" sx={{ fontSize: '2.5rem', fontWeight: 700, lineHeight: 1.1, color: token('ink') }}>
            {hundredths(index)}
          </Box>
          <GradeChip grade={grade} />
          <StateChip state={state} />
        </Box>
        {indicative === true && served !== null && (
          <Notice tone="clove" title={t('surveys.indicative')}>
            {t('surveys.indicativeSaid', { respondents: number(respondents), served: number(served), needed: number(sampleOf(served)) })}
          </Notice>
        )}
        <Facts
          facts={[
            [t('surveys.respondents'), number(respondents)],
            [t('surveys.served'), served === null ? t('surveys.servedUnknown') : number(served)],
            [t('surveys.weight'), say(weightModeNames[weightMode])],
            [t('surveys.weakest'), low.length === 0 ? t('surveys.alike') : low.map((each) => say(elements[each].label)).join('; ')],
          ]}
        />
      </Stack>
    </Panel>
  );
}
