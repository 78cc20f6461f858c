import { useSyncExternalStore } from 'react';
import { useSubmissions } from '../../kit/drafts/useSubmissions';
import { renewal } from '../../kit/providers/first/renewal';
import { useLine } from '../../kit/offline/useLine';
import { useReturn } from '../../kit/offline/useReturn';
import { LineBar } from '../../kit/ui/LineBar';

/** The bar as it is now. */
export function OfflineBar() {
  const waiting = useSubmissions().filter(([, { answered }]) => answered === undefined).length;
  const isOld = useSyncExternalStore(renewal.subscribe, renewal.isThere);
  const line = useLine();
  useReturn(line);
  return <LineBar line={line} waiting={waiting} isOld={isOld} />;
}
