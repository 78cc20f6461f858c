import { useSubmissions } from '../../kit/drafts/useSubmissions';
import { useLine } from '../../kit/offline/useLine';
import { LineBar } from '../../kit/ui/LineBar';

/** The bar as it is now. */
export function OfflineBar() {
  const waiting = useSubmissions().filter(([, { answered }]) => answered === undefined).length;
  return <LineBar line={useLine()} waiting={waiting} />;
}
