import Box from '@mui/material/Box';
import type { Cycle } from '@siklus/contracts/cycles';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { useText } from '../../kit/words/text';

/** Which version of the template a cycle was made from, with the way to it for those who may read it. */
export function TemplateUsed({ cycle: { templateVersion } }: { readonly cycle: Cycle }) {
  const t = useText();
  const session = useSession();
  if (templateVersion === null) return null;
  return (
    <Box sx={{ mt: 3, fontSize: '0.8125rem', color: token('ink2') }}>
      {t('template.usedBy', { version: templateVersion })}{' '}
      {mayByRole(session, 'template.read') && <Link to="/template">{t('places.template.short')}</Link>}
    </Box>
  );
}
