import Box from '@mui/material/Box';
import { coreValues } from '@siklus/domain';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';

/** What to look at when behaviour is rated: the seven core values, each opening to the conduct that shows it. */
export function Behaviours() {
  const t = useText();
  const say = useSay();
  return (
    <Panel title={t('task.behaviours')}>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mb: 2 }}>{t('task.behavioursHint')}</Box>
      {coreValues.map(({ code, label, conduct }) => (
        <Box key={code} component="details" sx={{ py: 1.5, borderTop: `1px solid ${token('line')}`, fontSize: '0.875rem' }}>
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, minHeight: 24 }}>
            {say(label)}
          </Box>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 5, color: token('ink2') }}>
            {conduct.map((each) => (
              <li key={each.id}>{say(each)}</li>
            ))}
          </Box>
        </Box>
      ))}
    </Panel>
  );
}
