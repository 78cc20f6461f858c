import Box from '@mui/material/Box';
import type { DocumentTies } from '@siklus/contracts/ties';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { useText } from '../../kit/words/text';

/** Below a result: whose results support it, each with what that person does for it. A result that several share shows all their parts. */
export function Supporters({ by }: { readonly by: DocumentTies['supported'][number]['by'] }) {
  const t = useText();
  return (
    <Box component="details" sx={{ mt: 2, fontSize: '0.8125rem', color: token('ink2') }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
        {t('ties.supported', { smart_count: new Set(by.map(({ participantId }) => participantId)).size })}
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 4, display: 'grid', gap: 1 }}>
        {by.map(({ participantId, name, position, title, way }) => (
          <li key={`${participantId}/${title}`}>
            <Link to={`/participants/${participantId}/show`}>{name}</Link>
            {position === '' ? '' : `, ${position}`}
            <Box>{`${title} (${t(`plan.ties.inWay.${way}`)})`}</Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}
