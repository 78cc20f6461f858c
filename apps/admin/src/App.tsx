import {
  CoreAdminContext,
  CoreAdminUI,
  CustomRoutes,
  Resource,
  localStorageStore,
  type AuthProvider,
  type I18nProvider,
} from 'react-admin';
import { lazy, Suspense, useMemo, type ComponentProps } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { AccessDenied, Broken, Guarded, Loading, NotFound } from './features/layout/DeadEnds';
import { Frame } from './features/layout/Frame';
import { Home } from './features/layout/Home';
import { ActivatePage } from './features/login/ActivatePage';
import { LoginPage } from './features/login/LoginPage';
import { page } from './kit/declare/page';
import { PanelContext, type Panel } from './kit/declare/panel';
import { HelpContext } from './kit/help/HelpContext';
import { createDataProvider } from './kit/providers/dataProvider';
import type { Http } from './kit/providers/http';
import { HttpContext } from './kit/providers/HttpContext';
import { queryClient } from './kit/providers/queryClient';
import { PanelTheme } from './kit/theme/PanelTheme';

interface AppProps {
  readonly panel: Panel;
  readonly help: ComponentProps<typeof HelpContext>['value'];
  readonly authProvider: AuthProvider;
  readonly http: Http;
  readonly i18nProvider: I18nProvider;
}

const CheckPage = lazy(() => import('./features/receipts/CheckPage').then((module) => ({ default: module.CheckPage })));
const Gallery = import.meta.env.DEV ? page(() => import('./features/gallery/Gallery').then((module) => module.Gallery)) : null;

const store = localStorageStore('1', 'siklus');

/** The panel: providers, the frame, and the declared pages, each loaded when it is first opened. */
export function App({ panel, help, authProvider, http, i18nProvider }: AppProps) {
  const dataProvider = useMemo(() => createDataProvider(http), [http]);
  return (
    // Whoever goes somewhere sees at once that he does: as a transition it waits, on a slow device for seconds, until nothing else happens.
    <BrowserRouter useTransitions={false}>
      <CoreAdminContext
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
      >
        <HttpContext value={http}>
          <PanelContext value={panel}>
            <HelpContext value={help}>
              <PanelTheme>
                <Routes>
                  {/* Outside react-admin's pages: those ask who is signed in, and send whoever is not to the login. */}
                  <Route path="/activate" element={<ActivatePage />} />
                  <Route
                    path="/check/:code?"
                    element={
                      <Suspense fallback={<Loading />}>
                        <CheckPage />
                      </Suspense>
                    }
                  />
                  <Route
                    path="*"
                    element={
                      <CoreAdminUI
                        disableTelemetry
                        requireAuth
                        title="Siklus"
                        dashboard={Home}
                        layout={Frame}
                        loginPage={LoginPage}
                        catchAll={NotFound}
                        error={Broken}
                        loading={Loading}
                        accessDenied={AccessDenied}
                      >
                        {panel.resources.map(({ name, views }) => (
                          <Resource
                            key={name}
                            name={name}
                            {...Object.fromEntries(
                              views.map(({ view, page: Page, right }) => [
                                view,
                                <Guarded right={right}>
                                  <Page />
                                </Guarded>,
                              ]),
                            )}
                          />
                        ))}
                        <CustomRoutes>
                          {panel.pages.map(({ path, page: Page, right }) => (
                            <Route
                              key={path}
                              path={path}
                              element={
                                <Guarded right={right}>
                                  <Page />
                                </Guarded>
                              }
                            />
                          ))}
                        </CustomRoutes>
                        {import.meta.env.DEV && (
                          <CustomRoutes noLayout>{Gallery && <Route path="/__gallery" element={<Gallery />} />}</CustomRoutes>
                        )}
                      </CoreAdminUI>
                    }
                  />
                </Routes>
              </PanelTheme>
            </HelpContext>
          </PanelContext>
        </HttpContext>
      </CoreAdminContext>
    </BrowserRouter>
  );
}
