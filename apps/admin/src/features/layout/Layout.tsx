import Box from '@mui/material/Box';
import type { Session } from '@siklus/contracts/session';
import { usePermissions, type CoreLayoutProps } from 'react-admin';
import { Suspense, useEffect } from 'react';
import { menuOf } from '../../kit/declare/menu';
import { usePanel } from '../../kit/declare/panel';
import { whoIs } from '../../kit/providers/access';
import { HelpButton } from '../../kit/help/HelpButton';
import { useText } from '../../kit/words/text';
import { SessionContext } from '../../kit/providers/session';
import { contentWidth, token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { PageHelp } from '../../kit/ui/Page';
import { ReadOut } from '../../kit/ui/ReadOut';
import { Waiting } from '../../kit/ui/Waiting';
import { Banner } from './Banner';
import { BottomBar } from './BottomBar';
import { bringTheRest } from './bringTheRest';
import { Boundary } from './Boundary';
import { FocusKeeper } from './FocusKeeper';
import { Outbox } from './Outbox';
import { OfflineBar } from './OfflineBar';
import { SignInAgainDialog } from './SignInAgainDialog';
import { Toasts } from './Toasts';
import { TopBar } from './TopBar';
import { UnsentDrafts } from './UnsentDrafts';
import { useTaskCount } from './useCounts';

/** The frame of every page behind the login. It waits until it is known who is there. */
export function Layout({ children }: CoreLayoutProps) {
  const { permissions: session, error, refetch } = usePermissions<Session>();
  if (session !== undefined)
    return (
      <SessionContext value={session}>
        <PageHelp value={<HelpButton />}>
          <Frame session={session}>{children}</Frame>
        </PageHelp>
        <Toasts />
        <FocusKeeper />
        <UnsentDrafts />
        <Outbox />
        <SignInAgainDialog />
      </SessionContext>
    );
  return (
    <Box sx={{ maxWidth: contentWidth, mx: 'auto', p: 6 }}>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />}
    </Box>
  );
}

function Frame({ session, children }: CoreLayoutProps & { readonly session: Session }) {
  const t = useText();
  const places = menuOf(usePanel().places, whoIs(session));
  const count = useTaskCount();
  useEffect(bringTheRest, []);
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="a"
        href="#content"
        onClick={(event) => {
          // The jump is made by hand, so that the address stays the page's own.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
        sx={{ position: 'absolute', left: -9999, '&:focus': { left: 8, top: 8, zIndex: 'tooltip', backgroundColor: token('card'), p: 2 } }}
      >
        {t('ra.navigation.skip_nav')}
      </Box>
      {session.demo && <Banner about="demo" />}
      {session.quarantined && <Banner about="quarantine" />}
      <OfflineBar />
      <TopBar places={places} count={count} />
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{ flex: 1, px: { xs: 4, sm: 6, lg: 12 }, pb: { xs: 20, md: 8 }, outline: 'none' }}
      >
        <Boundary>
          <Suspense fallback={<PageToCome />}>{children}</Suspense>
        </Boundary>
      </Box>
      <BottomBar places={places} count={count} />
    </Box>
  );
}

/** Stands where a page will be, while its code is on the way. */
function PageToCome() {
  const t = useText();
  return (
    <Box sx={{ maxWidth: contentWidth, mx: 'auto' }}>
      <ReadOut as="h1">{t('ra.page.loading')}</ReadOut>
      <Waiting />
    </Box>
  );
}
