import { useText } from '../words/text';
import { Empty } from './Empty';
import { LinkButton } from './LinkButton';

/** This page is not for this person: why, in the API's words where it gave some, and the way back. */
export function Forbidden({ reason = '' }: { readonly reason?: string }) {
  const t = useText();
  return (
    <Empty title={reason || t('ra.message.access_denied')}>
      <LinkButton to="/">{t('ui.home')}</LinkButton>
    </Empty>
  );
}
