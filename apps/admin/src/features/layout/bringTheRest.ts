import { beginServing } from '../../kit/offline/serviceWorker';
import { loadLetters } from '../../kit/theme/letters';

/** What can wait until somebody sees his page: on a slow line it would only come before it. */
export function bringTheRest(): () => void {
  loadLetters();
  beginServing();
  // At hand before the network goes: that is when it is needed. Where it does not come now, it is asked for when it is opened.
  const unsent = setTimeout(() => void import('../unsent/UnsentPage').catch(() => undefined), 5_000);
  return () => clearTimeout(unsent);
}
