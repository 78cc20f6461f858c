import { beginServing } from '../../kit/offline/serviceWorker';
import { loadLetters } from '../../kit/theme/letters';
import { wordsOfPages } from '../../kit/words/ofPages';

/** What can wait until somebody sees his page: on a slow line it would only come before it. */
export function bringTheRest(): () => void {
  loadLetters();
  beginServing();
  // At hand before the network goes: that is when they are needed. What does not come now is asked for when a page is opened.
  const later = setTimeout(() => {
    for (const bring of [() => import('../unsent/UnsentPage'), wordsOfPages]) bring().catch(() => undefined);
  }, 5_000);
  return () => clearTimeout(later);
}
