import type { Session } from '@siklus/contracts/session';
import '@fontsource-variable/plus-jakarta-sans/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { features } from './features';
import { panelOf } from './kit/declare/panel';
import { createAuthProvider } from './kit/providers/authProvider';
import { createDevice } from './kit/drafts/device';
import { createHttp } from './kit/providers/http';
import { beginServing } from './kit/offline/serviceWorker';
import { line } from './kit/offline/line';
import { hearTyping } from './kit/drafts/typed';
import { signInAgain } from './kit/providers/signInAgain';
import { createI18nProvider } from './kit/providers/i18nProvider';

// The page's policy forbids code made from text; zod then need not try whether it may (it would only fill the console).
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const i18nProvider = await createI18nProvider({
  id: () => import('./words/id').then(({ words }) => words),
  en: () => import('./words/en').then(({ words }) => words),
});
const help = {
  id: () => import('./words/help-id').then(({ help }) => help),
  en: () => import('./words/help-en').then(({ help }) => help),
};
const panel = panelOf(features);
hearTyping(document);
beginServing();
const device = createDevice(new BroadcastChannel('siklus'), localStorage, () => location.reload(), signInAgain, whoIsHere);
const http = createHttp(i18nProvider.getLocale, device.signInAgain, line.note);

/** Whose session lives; null where none does or nobody answers. */
async function whoIsHere(): Promise<string | null> {
  return createHttp(i18nProvider.getLocale)<Session>('/session').then(
    ({ data }) => data.accountId,
    () => null,
  );
}

// At hand before the network goes: that is when it is needed. Where it does not come now, it is asked for when it is opened.
setTimeout(() => void import('./features/unsent/UnsentPage').catch(() => undefined), 5_000);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <App panel={panel} help={help} authProvider={createAuthProvider(http, device, panel.rightOf)} http={http} i18nProvider={i18nProvider} />
  </StrictMode>,
);
