// Everything that needs nothing but itself, of all workspaces, in one run: `npm test` loads Jest once for it.
import api from '../../apps/api/jest.config.js';
import admin from '../../apps/admin/jest.config.js';
import domain from '../domain/jest.config.js';
import config from './jest.config.js';

const project = (displayName, folder, { testTimeout: _limit, ...settings }) => ({
  ...settings,
  displayName,
  rootDir: new URL(folder, import.meta.url).pathname,
});

export default {
  projects: [
    project('config', '.', config),
    project('domain', '../domain', domain),
    project('admin', '../../apps/admin', admin),
    api.projects.find(({ displayName }) => displayName === 'rules'),
  ],
  testTimeout: 60_000,
};
