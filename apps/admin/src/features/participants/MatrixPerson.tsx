import Box from '@mui/material/Box';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { useText } from '../../kit/words/text';

/** Whose row it is, with the way to his document, and what of his plan is still to be confirmed against the head's. */
export function MatrixPerson({ row: { name, position, participantId, loose } }: { readonly row: RoleMatrix['rows'][number] }) {
  const t = useText();
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{participantId === null ? name : <Link to={`/participants/${participantId}/show`}>{name}</Link>}</Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{position}</Box>
      {loose.length > 0 && (
        <Box component="details" sx={{ mt: 1, fontSize: '0.8125rem', color: token('ink2') }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: token('sea') }}>
            {t('ties.loose', { smart_count: loose.length })}
          </Box>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 4, display: 'grid', gap: 1 }}>
            {loose.map(({ title, differences }, at) => (
              <li key={at}>
                {title}
                {differences.map(({ how, said, now }, place) => (
                  <div key={place}>{t(`ties.how.${how}`, { said: said ?? t('ties.nothing'), now: now ?? '' })}</div>
                ))}
              </li>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
}
