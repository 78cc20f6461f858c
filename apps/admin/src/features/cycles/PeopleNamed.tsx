import Box from '@mui/material/Box';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

interface PeopleNamedProps {
  readonly count: number;
  /** The first of them. */
  readonly employees: Readiness['problems'][number]['employees'];
}

/** The people behind a number, shown when they are asked for. */
export function PeopleNamed({ count, employees }: PeopleNamedProps) {
  const t = useText();
  const { number } = useFormat();
  if (employees.length === 0) return null;
  const more = count - employees.length;
  return (
    <Box component="details" sx={{ fontSize: '0.8125rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
        {t('readiness.who', { smart_count: count, count: number(count) })}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'grid', gap: 1 }}>
        {employees.map(({ id, nip, name, unitName }) => (
          <li key={id}>
            <Link to={`/employees/${id}/show`}>{name}</Link> · {nip} · {unitName}
          </li>
        ))}
        {more > 0 && <li>{t('readiness.more', { smart_count: more, count: number(more) })}</li>}
      </Box>
    </Box>
  );
}
