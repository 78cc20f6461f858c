import {
  CoreAdminContext,
  CoreAdminUI,
  CustomRoutes,
  Resource,
  localStorageStore,
  type AuthProvider,
  type I18nProvider,
} from 'react-admin';
import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { auditEntries, DocumentTrailPage } from './features/audit';
import { accounts } from './features/accounts';
import { bulkOperations } from './features/bulk-operations';
import { cycles } from './features/cycles';
import { employees } from './features/employees';
import { ImportPage } from './features/import';
import { incidents } from './features/incidents';
import { AccessDenied, Broken, Loading, NotFound } from './features/layout/DeadEnds';
import { Home } from './features/layout/Home';
import { Layout } from './features/layout/Layout';
import { ActivatePage } from './features/login/ActivatePage';
import { LoginPage } from './features/login/LoginPage';
import { notifications } from './features/notifications';
import { MyDocument, participants, TeamPage } from './features/participants';
import { MissingSupervisors } from './features/missing-supervisors';
import type { PanelDataProvider } from './kit/providers/dataProvider';
import { queryClient } from './kit/providers/queryClient';
import { roleGrants } from './features/roles';
import { OpenTaskList, tasks } from './features/tasks';
import { stuckRuns } from './features/stuck-runs';
import { TemplatePage } from './features/templates';
import { PanelTheme } from './kit/theme/PanelTheme';
import { courses, recommendations } from './features/training';
import { units } from './features/units';

interface AppProps {
  readonly authProvider: AuthProvider;
  readonly dataProvider: PanelDataProvider;
  readonly i18nProvider: I18nProvider;
}

const Gallery = import.meta.env.DEV
  ? lazy(() => import('./features/gallery/Gallery').then((module) => ({ default: module.Gallery })))
  : null;

const ProfilePage = lazy(() => import('./features/profile/ProfilePage').then((module) => ({ default: module.ProfilePage })));

const store = localStorageStore('1', 'siklus');

/** The panel: providers, the frame, and the pages, each loaded when it is first opened. */
export function App({ authProvider, dataProvider, i18nProvider }: AppProps) {
  return (
    <BrowserRouter>
      <CoreAdminContext
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
      >
        <PanelTheme>
          <Routes>
            {/* Outside react-admin's pages: those ask who is signed in, and send whoever is not to the login. */}
            <Route path="/activate" element={<ActivatePage />} />
            <Route
              path="*"
              element={
                <CoreAdminUI
                  disableTelemetry
                  requireAuth
                  title="Siklus"
                  dashboard={Home}
                  layout={Layout}
                  loginPage={LoginPage}
                  catchAll={NotFound}
                  error={Broken}
                  loading={Loading}
                  accessDenied={AccessDenied}
                >
                  <Resource name="cycles" {...cycles} />
                  <Resource name="tasks" {...tasks} />
                  <Resource name="participants" {...participants} />
                  <Resource name="employees" {...employees} />
                  <Resource name="units" {...units} />
                  <Resource name="accounts" {...accounts} />
                  <Resource name="role-grants" {...roleGrants} />
                  <Resource name="courses" {...courses} />
                  <Resource name="training-recommendations" {...recommendations} />
                  <Resource name="notifications" {...notifications} />
                  <Resource name="audit-entries" {...auditEntries} />
                  <Resource name="bulk-operations" {...bulkOperations} />
                  <Resource name="incidents" {...incidents} />
                  <Resource name="stuck-runs" {...stuckRuns} />
                  <CustomRoutes>
                    <Route path="/my-document" element={<MyDocument />} />
                    <Route path="/participants/:id/trail" element={<DocumentTrailPage />} />
                    <Route path="/team" element={<TeamPage />} />
                    <Route path="/profile" element={<ProfilePage />} />
                    <Route path="/import" element={<ImportPage />} />
                    <Route path="/open-tasks" element={<OpenTaskList />} />
                    <Route path="/missing-supervisors" element={<MissingSupervisors />} />
                    <Route path="/template" element={<TemplatePage />} />
                  </CustomRoutes>
                  {import.meta.env.DEV && (
                    <CustomRoutes noLayout>{Gallery && <Route path="/__gallery" element={<Gallery />} />}</CustomRoutes>
                  )}
                </CoreAdminUI>
              }
            />
          </Routes>
        </PanelTheme>
      </CoreAdminContext>
    </BrowserRouter>
  );
}
