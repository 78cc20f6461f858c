import Box from '@mui/material/Box';
import type { TrailEntry } from '@siklus/contracts/audit-entries';
import { isByList, lineChangeOf } from '@siklus/domain';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

/** Why the person did it, in his own words, where the act asks for a reason; of an import, by which list. */
export function Reason({ of: { action, body, reason } }: { readonly of: TrailEntry }) {
  const t = useText();
  if (reason === null) return null;
  const values = (body['values'] ?? {}) as TrailEntry['body'];
  const byList = isByList(lineChangeOf(values['change'] ?? action));
  return <Box sx={{ color: token('ink2') }}>{byList ? t('audit.list', { file: reason }) : t('audit.reason', { reason })}</Box>;
}
