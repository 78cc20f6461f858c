import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { LearningRecord } from '@siklus/contracts/learning-records';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';

interface LearningListProps {
  readonly learning: readonly LearningRecord[];
  /** Opens one to be changed; only for whose ledger it is. */
  readonly onChange?: (record: LearningRecord) => void;
}

/** The trainings of a year in the order of their days. */
export function LearningList({ learning, onChange }: LearningListProps) {
  const t = useText();
  const { day } = useFormat();
  return (
    <Box component="ul" sx={{ m: 0, mt: 3, p: 0, listStyle: 'none', display: 'grid', gap: 3 }}>
      {learning.map((record) => {
        const { id, title, form, heldOn, hours, attended, certificate } = record;
        return (
          <Box key={id} component="li" sx={{ fontSize: '0.875rem' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 2, alignItems: 'center' }}>
              <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {title} <Chip tone={attended ? 'ok' : 'plain'}>{t(attended ? 'learning.attended' : 'learning.planned')}</Chip>
              </Box>
              {onChange !== undefined && (
                <Button size="small" onClick={() => onChange(record)} aria-label={t('learning.changeNamed', { title })}>
                  {t('ra.action.edit')}
                </Button>
              )}
            </Box>
            <Box sx={{ color: token('ink2'), fontSize: '0.8125rem' }}>
              {[t('courses.jp', { hours }), form, day(heldOn)].join(' · ')}
              {certificate !== null && ` · ${t('learning.certificate', { certificate })}`}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
