import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { token } from '../../kit/theme/tokens';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Panel } from '../../kit/ui/Panel';
import { useText } from '../../kit/words/text';

interface UnsentRow {
  readonly key: string;
  readonly title: string;
  /** The page that it belongs to. */
  readonly path: string;
  readonly state: string;
  readonly act: ReactNode;
}

/** Texts of one kind, each with the way to its page; nothing where there are none. */
export function UnsentPart({ title, lead, rows }: { readonly title: string; readonly lead?: string; readonly rows: readonly UnsentRow[] }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Panel title={title}>
      {lead !== undefined && <Box sx={{ color: token('ink2'), fontSize: '0.875rem', mb: 2 }}>{lead}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 4 }}>
        {rows.map(({ key, title: name, path, state, act }) => (
          <Box key={key} component="li" sx={{ display: 'grid', gap: 1 }}>
            <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Box>
            <Box sx={{ color: token('ink2'), fontSize: '0.8125rem' }}>{state}</Box>
            <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
              <LinkButton to={path}>{t('unsent.open')}</LinkButton>
              {act}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
