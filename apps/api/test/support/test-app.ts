import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/main.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Settings } from '../../src/platform/settings.js';
import { Client } from '../../proof/office/client.js';
import type { Template } from '../../proof/database/template.js';
import { emptyTemplate, stillTemplate } from '../../proof/database/template-empty.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { testPassword } from '../../proof/office/test-password.js';
import { orEnd } from './endings.js';
import { knownTemplate, stillKnownTemplate } from './known-password.js';
import { readHere } from './read-here.js';

export { Client, type Answer } from '../../proof/office/client.js';
export { testPassword } from '../../proof/office/test-password.js';

export interface TestApp {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly databaseUrl: string;
  readonly unitOfWork: UnitOfWork;
  /** A new browser, not signed in. */
  client(): Client;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly demo?: boolean;
  /** Whether business time may be moved; it may unless told otherwise. */
  readonly travel?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the real application on a database of its own, on a free port. */
export async function startTestApp({ demo = true, travel = true, environment = {} }: TestAppOptions = {}): Promise<TestApp> {
  const template = demo ? (travel ? knownTemplate : stillKnownTemplate) : travel ? emptyTemplate : stillTemplate;
  return startOnCopy(template, {
    SIKLUS_CLOCK: travel ? 'travel' : 'real',
    SIKLUS_DEMO: demo ? 'on' : 'off',
    ...environment,
  });
}

/** Starts the real application on a copy of the template; closing it drops the copy. */
export async function startOnCopy(template: Template, environment: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const database = await createTestDatabase(template);
  return orEnd(database, async () => {
    const site = await startOn(database.url, { SIKLUS_CLOCK: 'travel', ...environment });
    return {
      ...site,
      async close() {
        await site.close();
        await database.drop();
      },
    };
  });
}

/** Signs what a test is given, so that no key is made in the folder where tests run. */
export const testKey = 'MC4CAQAwBQYDK2VwBCIEIM0cOcgWOE4Tk7fLYkU8GCVBbAj0HzRqgEwbIr3oQpVM';

/** Starts the real application on a database that is there already. */
export async function startOn(databaseUrl: string, environment: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const settings = new Settings({
    DATABASE_URL: databaseUrl,
    SIKLUS_DEMO: 'on',
    SIKLUS_DEMO_PASSWORD: testPassword,
    SIKLUS_SIGNING_KEY: testKey,
    // A machine that has much else to do makes a test slower, and nothing else.
    SIKLUS_PATIENCE: '240',
    ...environment,
  });
  const app = await createApp(settings, false);
  readHere(app);
  await orEnd(app, () => app.listen(0, '127.0.0.1'));
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    databaseUrl,
    unitOfWork: app.get(UnitOfWork),
    client: () => new Client(url),
    close: () => app.close(),
  };
}
