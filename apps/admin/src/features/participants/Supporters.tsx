import Box from '@mui/material/Box';
import type { DocumentTies } from '@siklus/contracts/ties';
import { byCarriers } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { useText } from '../../kit/words/text';

/** Below a result: whose results support it, each with what that person does for it. A shared result stands once, with all who carry it. */
export function Supporters({ by }: { readonly by: DocumentTies['supported'][number]['by'] }) {
  const t = useText();
  return (
    <Box component="details" sx={{ mt: 2, fontSize: '0.8125rem', color: token('ink2') }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
        {t('ties.supported', { smart_count: new Set(by.map(({ participantId }) => participantId)).size })}
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 4, display: 'grid', gap: 1 }}>
        {byCarriers(by).map((carriers) => {
          const titles = [...new Set(carriers.map(({ title, way }) => `${title} (${t(`plan.ties.inWay.${way}`)})`))];
          return (
            <li key={carriers.map(({ participantId, title }) => `${participantId}/${title}`).join()}>
              {carriers.length > 1 && <Box sx={{ fontWeight: 600 }}>{t('ties.shared', { smart_count: carriers.length })}</Box>}
              {carriers.map(({ participantId, name, position }) => (
                <Box key={participantId}>
                  <Link to={`/participants/${participantId}/show`}>{name}</Link>
                  {position === '' ? '' : `, ${position}`}
                </Box>
              ))}
              {titles.map((title) => (
                <Box key={title}>{title}</Box>
              ))}
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
