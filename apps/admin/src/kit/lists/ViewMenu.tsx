import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { SavedView } from '@siklus/contracts/saved-views';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useNotify } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { useVerbs } from '../providers/useVerbs';
import { copied } from '../ui/copied';
import { useMenu } from '../ui/useMenu';
import { useText } from '../words/text';
import { viewOf } from './view-of';

// Few keep a view, and whoever only looks at a list is not to wait for what forms need.
const KeepViewDialog = lazy(() => import('./KeepViewDialog').then(({ KeepViewDialog: page }) => ({ default: page })));
const ForgetViewDialog = lazy(() => import('./ForgetViewDialog').then(({ ForgetViewDialog: page }) => ({ default: page })));

/** The views of this list that its reader keeps; keeps the one that he sees, and copies its address for a colleague. */
export function ViewMenu() {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { savedViews } = useVerbs();
  const { button, menu, isOpen, close } = useMenu();
  const [isKeeping, setKeeping] = useState(false);
  const [leaving, setLeaving] = useState<SavedView>();
  const { data: all = [], isError } = useQuery({ queryKey: ['saved-views'], queryFn: savedViews, enabled: isOpen });
  const views = all.filter(({ path }) => path === pathname);
  const now = viewOf(search);
  const shown = views.find(({ query }) => viewOf(query) === now);
  const closed = (then: () => void) => () => {
    close();
    then();
  };
  const copy = async () => {
    const isCopied = await copied(globalThis.location.href);
    notify(t(isCopied ? 'lists.addressCopied' : 'lists.addressNotCopied'), { type: isCopied ? 'success' : 'warning' });
  };
  return (
    <>
      <Button size="small" variant="text" endIcon={<ExpandMore />} {...button}>
        {t('lists.views')}
      </Button>
      <Menu {...menu}>
        <MenuItem dense onClick={closed(() => setKeeping(true))}>
          {t('lists.keepView')}
        </MenuItem>
        <MenuItem dense onClick={closed(() => void copy())}>
          {t('lists.copyAddress')}
        </MenuItem>
        {shown !== undefined && (
          <MenuItem
            dense
            onClick={closed(() => setLeaving(shown))}
            sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere', maxWidth: '20rem' }}
          >
            {t('lists.forgetView', { name: shown.name })}
          </MenuItem>
        )}
        {/* They come a moment later: below what is there at once, so that nothing moves away under a finger. */}
        {(views.length > 0 || isError) && <Divider component="li" role="presentation" />}
        {isError && (
          <MenuItem dense disabled>
            {t('lists.viewsUnread')}
          </MenuItem>
        )}
        {views.map((view) => (
          <MenuItem
            key={view.id}
            dense
            role="menuitemradio"
            aria-checked={view === shown}
            selected={view === shown}
            onClick={closed(() => void navigate({ pathname: view.path, search: `?${view.query}` }))}
          >
            <Box component="span" sx={{ overflowWrap: 'anywhere', whiteSpace: 'normal', maxWidth: '20rem' }}>
              {view.name}
            </Box>
          </MenuItem>
        ))}
      </Menu>
      <Suspense fallback={null}>
        {isKeeping && <KeepViewDialog path={pathname} query={now} onClose={() => setKeeping(false)} />}
        {leaving !== undefined && <ForgetViewDialog view={leaving} onClose={() => setLeaving(undefined)} />}
      </Suspense>
    </>
  );
}
