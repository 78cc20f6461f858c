import Box from '@mui/material/Box';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { token } from '../../kit/theme/tokens';
import { ReadOut } from '../../kit/ui/ReadOut';
import { useText } from '../../kit/words/text';

/** What somebody does for one of the head's results; a dash where nothing. */
export function MatrixParts({ parts }: { readonly parts: RoleMatrix['rows'][number]['cells'][number]['results'] }) {
  const t = useText();
  if (parts.length === 0)
    return (
      <Box component="span" sx={{ color: token('ink3') }}>
        <span aria-hidden="true">–</span>
        <ReadOut>{t('matrix.nothing')}</ReadOut>
      </Box>
    );
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {parts.map(({ title, kind, way, isReworded }) => (
        <li key={`${title}/${way}`}>
          {title}
          <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
            {[
              t(`plan.ties.ways.${way}`),
              ...(kind === 'ADDITIONAL' ? [t('plan.kinds.ADDITIONAL')] : []),
              ...(isReworded ? [t('matrix.unconfirmed')] : []),
            ].join(' · ')}
          </Box>
        </li>
      ))}
    </Box>
  );
}
