import { loadAhead } from './features/layout/ahead';
import { beginInbox } from './features/tasks/inbox';
import { isKnownDevice } from './kit/providers/first/lastHere';
import { keptLanguage } from './kit/providers/first/preferences';
import { renewal } from './kit/providers/first/renewal';
import { begunReads } from './kit/providers/first/thisTab';
import { loadWords } from './words';

// Comes before the panel and is small: on a slow line what the first page asks for is on its way at the same time as the panel's code.

// What is said before anybody listens would not be heard.
if ('serviceWorker' in navigator)
  renewal.hear(navigator.serviceWorker, () => [...document.scripts].map(({ src }) => new URL(src).pathname));

const language = keptLanguage();
const session = begunReads.begin('/session', language);
void loadWords[language]();
if (isKnownDevice()) {
  if (['/', '/tasks'].includes(location.pathname)) beginInbox();
  loadAhead();
} else
  session.then(
    // Nobody waits for more than the form before he has signed in.
    ({ ok }) => ok && loadAhead(),
    () => undefined,
  );
