import Box from '@mui/material/Box';
import type { TrailEntry } from '@siklus/contracts/audit-entries';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

/** Why the person did it, in his own words, where the act asks for a reason. */
export function Reason({ of: { reason } }: { readonly of: TrailEntry }) {
  const t = useText();
  return reason === null ? null : <Box sx={{ color: token('ink2') }}>{t('audit.reason', { reason })}</Box>;
}
