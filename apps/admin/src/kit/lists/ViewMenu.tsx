import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { SavedView } from '@siklus/contracts/saved-views';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useVerbs } from '../providers/useVerbs';
import { announce } from '../ui/announce';
import { useText } from '../words/text';

// Few keep a view, and whoever only looks at a list is not to wait for what forms need.
const KeepViewDialog = lazy(() => import('./KeepViewDialog').then(({ KeepViewDialog: page }) => ({ default: page })));
const ForgetViewDialog = lazy(() => import('./ForgetViewDialog').then(({ ForgetViewDialog: page }) => ({ default: page })));

/** The views of this list that its reader keeps; keeps the one that he sees, and copies its address for a colleague. */
export function ViewMenu() {
  const t = useText();
  const id = useId();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { savedViews } = useVerbs();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const [leaving, setLeaving] = useState<SavedView>();
  const { data: all = [] } = useQuery({ queryKey: ['saved-views'], queryFn: savedViews, enabled: anchor !== null });
  const views = all.filter(({ path }) => path === pathname);
  const shown = views.find(({ query }) => query === search.replace(/^\?/, ''));
  const close = (then: () => void) => () => {
    setAnchor(null);
    then();
  };
  return (
    <>
      <Button
        size="small"
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        {...(anchor === null ? {} : { 'aria-controls': id })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('lists.views')}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {views.map((view) => (
          <MenuItem
            key={view.id}
            dense
            selected={view === shown}
            onClick={close(() => void navigate({ pathname: view.path, search: `?${view.query}` }))}
          >
            <Box component="span" sx={{ overflowWrap: 'anywhere', whiteSpace: 'normal', maxWidth: '20rem' }}>
              {view.name}
            </Box>
          </MenuItem>
        ))}
        {views.length > 0 && <Divider />}
        <MenuItem dense onClick={close(() => setKeeping(true))}>
          {t('lists.keepView')}
        </MenuItem>
        <MenuItem
          dense
          onClick={close(() => void navigator.clipboard.writeText(globalThis.location.href).then(() => announce(t('lists.addressCopied'))))}
        >
          {t('lists.copyAddress')}
        </MenuItem>
        {shown !== undefined && (
          <MenuItem dense onClick={close(() => setLeaving(shown))}>
            {t('lists.forgetView', { name: shown.name })}
          </MenuItem>
        )}
      </Menu>
      <Suspense fallback={null}>
        {isKeeping && <KeepViewDialog path={pathname} query={search.replace(/^\?/, '')} onClose={() => setKeeping(false)} />}
        {leaving !== undefined && <ForgetViewDialog view={leaving} onClose={() => setLeaving(undefined)} />}
      </Suspense>
    </>
  );
}
