import { useResetErrorBoundaryOnLocationChange } from 'react-admin';
import Button from '@mui/material/Button';
import type { Action } from '@siklus/domain';
import { useSyncExternalStore, type ReactNode } from 'react';
import { renewal } from '../../kit/providers/first/renewal';
import { mayDo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useText } from '../../kit/words/text';
import { Empty } from '../../kit/ui/Empty';
import { Forbidden } from '../../kit/ui/Forbidden';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Offline } from '../../kit/ui/Offline';
import { Page } from '../../kit/ui/Page';
import { useOnline } from '../../kit/ui/useOnline';
import { Waiting } from '../../kit/ui/Waiting';

export function Loading() {
  return <Waiting />;
}

/** An address that leads nowhere. */
export function NotFound() {
  const t = useText();
  return (
    <Page title={t('ra.page.not_found')} narrow>
      <Empty title={t('ra.message.not_found')}>
        <LinkButton to="/">{t('ui.home')}</LinkButton>
      </Empty>
    </Page>
  );
}

export function AccessDenied() {
  const t = useText();
  return (
    <Page title={t('ra.page.access_denied')} narrow>
      <Forbidden />
    </Page>
  );
}

/** A page for those who may do this; others are told that it is not for them, before they fill in what would be refused. */
export function Guarded({ right, children }: { readonly right: Action | undefined; readonly children: ReactNode }) {
  const session = useSession();
  return right === undefined || mayDo(session, right) ? children : <AccessDenied />;
}

interface BrokenProps {
  readonly error: Error;
  readonly resetErrorBoundary: (...args: unknown[]) => void;
}

/** How browsers say that the code of a page could not be fetched. */
const neverLoaded = /dynamically imported module|module script failed/i;

/** A fault of the panel itself: what was typed is kept on the device, and the page can be drawn anew. */
export function Broken({ error, resetErrorBoundary }: BrokenProps) {
  const t = useText();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  const online = useOnline();
  const reload = () => window.location.reload();
  // A newer panel has other files: the server would answer, and has this one no more.
  const isOld = useSyncExternalStore(renewal.subscribe, renewal.isThere);
  if (neverLoaded.test(error.message) && !isOld)
    return (
      <Page title={t('ui.notOnDevice')} narrow>
        <Offline hadNetwork={online} {...(online ? { onRetry: reload } : {})} />
      </Page>
    );
  return (
    <Page title={t('ra.page.error')} narrow>
      <Empty title={t(isOld ? 'ui.isOld' : 'ui.broken')}>
        {!isOld && <p lang="en">{error.message}</p>}
        <Button variant="contained" onClick={reload}>
          {t('ra.action.update_application')}
        </Button>
      </Empty>
    </Page>
  );
}
