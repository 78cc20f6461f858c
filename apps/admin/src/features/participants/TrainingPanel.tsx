import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { LearningRecord } from '@siklus/contracts/learning-records';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Notice } from '../../kit/ui/Notice';
import { Panel } from '../../kit/ui/Panel';
import { CoursesView } from '../../kit/steps/answers/CoursesView';
import { LearningDialog } from './LearningDialog';
import { LearningList } from './LearningList';

interface TrainingPanelProps {
  readonly document: ParticipantDetail;
  readonly isOwn: boolean;
}

/** The year's trainings: attended hours against what a year demands or allows, the ledger, and what was recommended. */
export function TrainingPanel({
  document: { training, learning, recommendations, recommendationState, state, year },
  isOwn,
}: TrainingPanelProps) {
  const t = useText();
  const [asked, setAsked] = useState<LearningRecord | 'new'>();
  // What a document says that is complete or was ended stays as it is.
  const mayNote = isOwn && state === 'active';
  const { attended, planned, recommended, owed, allowed } = training;
  const measure = owed ?? allowed;
  const words =
    owed !== null
      ? attended >= owed
        ? t('document.hoursMet', { hours: attended, owed })
        : t('document.hoursOwed', { hours: attended, owed, missing: owed - attended })
      : allowed !== null
        ? t('document.hoursAllowed', { hours: attended, allowed })
        : t('document.hoursAttended', { hours: attended });
  return (
    <Panel
      title={t('document.training', { year })}
      {...(mayNote ? { actions: <Button onClick={() => setAsked('new')}>{t('learning.add')}</Button> } : {})}
    >
      <Box sx={{ fontSize: '0.875rem', display: 'grid', gap: 2 }}>
        <Box sx={{ fontWeight: 600 }}>{words}</Box>
        {measure !== null && (
          <Bar height={8} total={measure} label={words} shares={[{ key: 'hours', value: Math.min(attended, measure), colour: 'h4' }]} />
        )}
        <Box sx={{ color: token('ink2') }}>{t('document.hoursOther', { planned, recommended })}</Box>
      </Box>
      {learning.length > 0 && <LearningList learning={learning} {...(mayNote ? { onChange: setAsked } : {})} />}
      <Box sx={{ mt: 4, pt: 3, borderTop: `1px solid ${token('line')}` }}>
        <Box component="h3" sx={{ m: 0, mb: 2, fontSize: '0.875rem', fontWeight: 650 }}>
          {t('document.recommendations')}
        </Box>
        {recommendationState !== 'decided' && (
          <Box sx={{ mb: 2 }}>
            <Notice tone="wait">{t(`document.recommendationsState.${recommendationState}`)}</Notice>
          </Box>
        )}
        {recommendations.length === 0 ? (
          <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('document.noRecommendations', { year })}</Box>
        ) : (
          <CoursesView courses={recommendations} />
        )}
      </Box>
      {asked !== undefined && <LearningDialog record={asked === 'new' ? null : asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}
