import type { Session } from '@siklus/contracts/session';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { features } from './features';
import { panelOf } from './kit/declare/panel';
import { createDevice } from './kit/drafts/device';
import { hearTyping } from './kit/drafts/typed';
import { line } from './kit/offline/line';
import { createAuthProvider } from './kit/providers/authProvider';
import { createHttp } from './kit/providers/http';
import { createI18nProvider } from './kit/providers/i18nProvider';
import { isKnownDevice } from './kit/providers/first/lastHere';
import { begunReads, news } from './kit/providers/first/thisTab';
import { signInAgain } from './kit/providers/signInAgain';
import { loadLetters } from './kit/theme/letters';
import { loadHelp, loadPageWords, loadWords } from './words';

// The page's policy forbids code made from text; zod then need not try whether it may (it would only fill the console).
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const i18nProvider = await createI18nProvider(loadWords, loadPageWords);
const panel = panelOf(features);
hearTyping(document);
// Where somebody was before, they are at hand; elsewhere they can wait until he sees his page.
if (isKnownDevice()) loadLetters();
const device = createDevice(news, localStorage, () => location.reload(), signInAgain, whoIsHere);
const http = createHttp(i18nProvider.getLocale, device.signInAgain, line.note, begunReads);

/** Whose session lives; null where none does or nobody answers. */
async function whoIsHere(): Promise<string | null> {
  return createHttp(i18nProvider.getLocale)<Session>('/session').then(
    ({ data }) => data.accountId,
    () => null,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <App
      panel={panel}
      help={loadHelp}
      authProvider={createAuthProvider(http, device, panel.rightOf)}
      http={http}
      i18nProvider={i18nProvider}
    />
  </StrictMode>,
);
