import type { OwnNaming } from '@siklus/contracts/superior-namings';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

/** What became of whom one named: it waits for an administrator, or was declined, and why. */
export function NamingStanding({ naming: { waiting, declined } }: { readonly naming: OwnNaming }) {
  const t = useText();
  const { ownMoment } = useFormat();
  if (waiting !== null)
    return (
      <Notice tone="wait" title={t('naming.waits', { name: waiting.name })}>
        {t('naming.waitsSince', { at: ownMoment(waiting.at), reason: waiting.reason })}
      </Notice>
    );
  if (declined === null) return null;
  return (
    <Notice tone="clove" title={t('naming.declined', { name: declined.name })}>
      {t('naming.declinedBy', { by: declined.byName ?? '–', at: ownMoment(declined.at), reason: declined.reason })}
    </Notice>
  );
}
