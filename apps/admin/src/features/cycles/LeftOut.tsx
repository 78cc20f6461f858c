import Box from '@mui/material/Box';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { PeopleNamed } from './PeopleNamed';

/** Whom of its units the cycle leaves out, by why, with their names where they may be told. */
export function LeftOut({ leftOut }: Pick<Readiness, 'leftOut'>) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  if (leftOut.length === 0) return null;
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <Box component="li" sx={{ py: 4, borderTop: `1px solid ${token('line')}` }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', fontWeight: 600 }}>
        <Chip tone="plain">{number(total)}</Chip>
        {t('readiness.leftOut', { smart_count: total })}
        <Chip tone="plain">{t('readiness.note')}</Chip>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'grid', gap: 3 }}>
        {leftOut.map(({ code, count, label, fix, employees }) => (
          <li key={code}>
            <Box sx={{ fontSize: '0.875rem' }}>{t('readiness.leftOutWhy', { why: say(label), count: number(count) })}</Box>
            <Box sx={{ color: token('ink2'), fontSize: '0.875rem', mb: 1 }}>{say(fix)}</Box>
            <PeopleNamed count={count} employees={employees} />
          </li>
        ))}
      </Box>
    </Box>
  );
}
