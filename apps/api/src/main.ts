import 'reflect-metadata';
import { realpathSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { Metrics } from './modules/health/metrics.js';
import { endSoonWhenTold, endWithin } from './platform/end-within.js';
import { endStalledBodies } from './platform/http/bodies.js';
import { Drain } from './platform/http/drain.js';
import { incomingOf } from './platform/files/storage/store-of.js';
import { bodyOfJson } from './platform/http/body-of-json.js';
import { boundInput } from './platform/http/input-bounds.js';
import { incomingKey } from './platform/http/keeps-file.js';
import { describeApi } from './platform/http/openapi.js';
import { Overload } from './platform/http/overload.js';
import { panel } from './platform/http/panel.js';
import { readAddress } from './platform/http/read-address.js';
import { nameRequest } from './platform/http/request-id.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { version } from './platform/release.js';
import { Settings } from './platform/settings.js';

// The build lies as deep below apps/ as the sources do.
const panelFolder = fileURLToPath(new URL('../../admin/dist', import.meta.url));

/** Makes the HTTP application, ready to listen: tests and the real thing start the same one. */
export async function createApp(
  settings: Settings,
  logger: LoggerService | false = new ConsoleLogger({ json: true }),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  // Without the word of the proxy all people would seem to sign in from its address and share its limit.
  app.set('trust proxy', settings.trustedProxies);
  app.set(incomingKey, incomingOf(settings));
  // An ETag here is the version of a document, never a hash of the answer.
  app.set('etag', false);
  app.setGlobalPrefix('api', { exclude: ['metrics', 'ops/queues', 'ops/queues/{*rest}'] });
  app.use(app.get(Drain).handle, app.get(Metrics, { strict: false }).time, nameRequest, securityHeaders());
  app.use(panel(panelFolder));
  app.use(endStalledBodies(20_000), app.get(Overload).count);
  app.use(readAddress, bodyOfJson, boundInput);
  describeApi(app, version);
  app.enableShutdownHooks();
  return app;
}

async function start(): Promise<void> {
  const settings = new Settings();
  const app = await createApp(settings);
  // Whoever started this process may be gone without a word; then nobody would ever stop it.
  process.once('disconnect', () => {
    endWithin('The API', 20_000);
    void app.close().then(() => process.exit(0), fail);
  });
  endSoonWhenTold('The API');
  // Longer than proxies keep a connection (Caddy two minutes): the side that sends must be the one that ends it, or a request is lost in
  // between.
  app.getHttpServer().keepAliveTimeout = 125_000;
  const server = await app.listen(settings.port, settings.host);
  process.send?.({ port: (server.address() as AddressInfo).port });
}

function fail(error: unknown): void {
  console.error(explain(error));
  process.exit(1);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error)
    return `Port ${String(error.port)} is used by another program. Stop that program, or choose another port with PORT.`;
  return error.stack ?? error.message;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) start().catch(fail);
