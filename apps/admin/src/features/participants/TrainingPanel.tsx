import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Panel } from '../../kit/ui/Panel';
import { CoursesView } from '../../kit/steps/answers/CoursesView';

/** The recommended courses with their reasons, and their hours against what a year demands or allows. */
export function TrainingPanel({ document: { training, recommendations } }: { readonly document: ParticipantDetail }) {
  const t = useText();
  const { hours, owed, allowed } = training;
  const measure = owed ?? allowed;
  const words =
    owed !== null
      ? hours >= owed
        ? t('document.hoursMet', { hours, owed })
        : t('document.hoursOwed', { hours, owed, missing: owed - hours })
      : allowed !== null
        ? t('document.hoursAllowed', { hours, allowed })
        : t('courses.hoursSum', { hours });
  return (
    <Panel title={t('document.recommendations')}>
      {recommendations.length === 0 ? (
        <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('document.noRecommendations')}</Box>
      ) : (
        <CoursesView courses={recommendations} />
      )}
      <Box sx={{ mt: 4, pt: 3, borderTop: `1px solid ${token('line')}`, fontSize: '0.875rem' }}>
        <Box sx={{ mb: 2, fontWeight: 600 }}>{words}</Box>
        {measure !== null && (
          <Bar height={8} total={measure} label={words} shares={[{ key: 'hours', value: Math.min(hours, measure), colour: 'h4' }]} />
        )}
      </Box>
    </Panel>
  );
}
