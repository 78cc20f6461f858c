import Box from '@mui/material/Box';
import type { SurveyDetail } from '@siklus/contracts/surveys';
import { token } from '../../kit/theme/tokens';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

/** Every version of a survey, the newest first: who did what, when and why, and what it came to. */
export function SurveyHistory({ survey: { history, zone } }: { readonly survey: SurveyDetail }) {
  const t = useText();
  const { moment, number, hundredths } = useFormat();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3, fontSize: '0.875rem' }}>
      {history.map(({ version, act, byName, byPost, at, reason, file, index, grade, respondents }) => (
        <Box key={version} component="li" sx={{ pl: 3, borderLeft: `2px solid ${token('h3')}` }}>
          <Box sx={{ fontWeight: 600 }}>{t(`surveys.acts.${act}`)}</Box>
          <Box>{t('surveys.then', { index: hundredths(index), grade, respondents: number(respondents) })}</Box>
          {reason !== null && <Box sx={{ whiteSpace: 'pre-wrap', color: token('ink2') }}>{t('surveys.why', { reason })}</Box>}
          {file !== null && <Box sx={{ color: token('ink2'), overflowWrap: 'anywhere' }}>{t('surveys.counted', { file })}</Box>}
          <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
            {[byName, byPost, moment(at, zone)].filter((each) => each !== null).join(' · ')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
