import { useResetErrorBoundaryOnLocationChange } from 'react-admin';
import Button from '@mui/material/Button';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';

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
      <Empty title={t('ra.message.access_denied')}>
        <LinkButton to="/">{t('ui.home')}</LinkButton>
      </Empty>
    </Page>
  );
}

interface BrokenProps {
  readonly error: Error;
  readonly resetErrorBoundary: (...args: unknown[]) => void;
}

/** A fault of the panel itself: what was typed is kept on the device, and the page can be drawn anew. */
export function Broken({ error, resetErrorBoundary }: BrokenProps) {
  const t = useText();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <Page title={t('ra.page.error')} narrow>
      <Empty title={t('ui.broken')}>
        <p>{error.message}</p>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {t('ra.action.update_application')}
        </Button>
      </Empty>
    </Page>
  );
}
