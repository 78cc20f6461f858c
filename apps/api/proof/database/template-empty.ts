import { migrate } from '../../src/platform/database/migrate.js';
import type { Template } from './template.js';

const sources = ['../../src/platform/database', '../../src/platform/queue/migrate-queue.ts', '../../package.json'].map(
  (path) => new URL(path, import.meta.url),
);

/** A migrated database in which nobody has worked yet and business time may travel. */
export const emptyTemplate: Template = { name: 'empty', sources, fill: (url) => migrate(url, true).then(() => undefined) };

/** The same with business time that stands where machine time does, as in real use. */
export const stillTemplate: Template = { name: 'still', sources, fill: (url) => migrate(url, false).then(() => undefined) };
