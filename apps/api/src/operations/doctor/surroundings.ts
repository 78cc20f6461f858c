import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import { pingClamd } from '../../modules/files/clamd.js';
import { FileAbsent } from '../../platform/files/storage/file-store.js';
import { fullestPlace } from '../../platform/files/places.js';
import { storeOf } from '../../platform/files/storage/store-of.js';
import { anchorFile } from '../../workflow/anchors.js';
import type { SurroundingsCheck } from './finding.js';

const patience = 3_000;
const own = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** What must be true around the database. */
export const surroundings: Readonly<Record<string, SurroundingsCheck>> = {
  async queue({ queueUrl }) {
    if (queueUrl === undefined) return { ok: true, detail: 'in PostgreSQL', advice: '' };
    const redis = new Redis(queueUrl, { lazyConnect: true, connectTimeout: patience, maxRetriesPerRequest: 0, retryStrategy: () => null });
    let reason = '';
    // The reason of a failed connection comes as an event, the promise only says that it was closed.
    redis.on('error', (error) => (reason = error.message));
    try {
      await redis.connect();
      // Redis answers CONFIG GET with name and value, which its client types as unknown.
      const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[];
      return {
        ok: policy === 'noeviction',
        detail: `Redis, maxmemory-policy ${policy ?? 'unknown'}`,
        advice: 'Set maxmemory-policy to noeviction: any other lets Redis drop waiting jobs. They would be sent again, but late.',
      };
    } catch (error) {
      const words = reason || (error instanceof Error ? error.message : String(error));
      return {
        ok: false,
        detail: words,
        advice:
          'Start Redis or Valkey, or mend QUEUE_URL. Until then people can work, but nothing goes on by itself. Where CONFIG is ' +
          'forbidden, ask the provider for noeviction.',
      };
    } finally {
      redis.disconnect();
    }
  },
  async mail({ smtpUrl }) {
    if (smtpUrl === undefined) return { ok: true, detail: 'SMTP_URL is not set: notices appear in the panel only', advice: '' };
    const transport = createTransport({ url: smtpUrl, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience });
    return transport
      .verify()
      .then(
        () => ({ ok: true, detail: 'the mail server answers', advice: '' }),
        (error: Error) => ({
          ok: false,
          detail: error.message.replace(/\/\/[^@\s]*@/g, '//…@'),
          advice:
            'Mend SMTP_URL or the mail server. Mails wait and are tried again for a day and a quarter; an incident tells what keeps them.',
        }),
      )
      .finally(() => transport.close());
  },
  async 'file storage'(settings) {
    const store = storeOf(settings);
    // No file has this id: a storage that answers says so.
    const answer = await store.read('00000000-0000-0000-0000-000000000000').catch((error: unknown) => error);
    return {
      ok: answer instanceof FileAbsent,
      detail: answer instanceof FileAbsent ? store.place : answer instanceof Error ? answer.message : 'an answer to what nobody asked',
      advice: 'Start the storage or mend FILES_URL. Until then nobody can attach or open a file; all else goes on.',
    };
  },
  async 'scanner of files'({ clamdUrl }) {
    if (clamdUrl === undefined) return { ok: true, detail: 'CLAMD_URL is not set: nobody looks for harm in files', advice: '' };
    return pingClamd(clamdUrl).then(
      () => ({ ok: true, detail: 'clamd answers', advice: '' }),
      (error: Error) => ({
        ok: false,
        detail: error.message,
        advice: 'Start clamd or mend CLAMD_URL. Until then files wait: they are kept, and nobody can open them.',
      }),
    );
  },
  async 'disk space'({ dataDir }) {
    const { folder, free, isShort } = await fullestPlace(dataDir, 1e9);
    return {
      ok: !isShort,
      detail: `${(free / 1e9).toFixed(1)} GB free at ${folder}, where there is least`,
      advice: `Free or enlarge the disk of ${folder}: 1 GB must be free wherever data are kept.`,
    };
  },
  async anchors({ dataDir }) {
    const found = await stat(anchorFile(dataDir)).catch(() => undefined);
    const detail = found === undefined ? 'none yet' : `last written ${found.mtime.toISOString()}`;
    return { ok: true, detail: `${detail} (${anchorFile(dataDir)}; verify compares them)`, advice: '' };
  },
  async 'files of the data folder'({ dataDir }) {
    const open: string[] = [];
    for (const name of ['audit-anchors.jsonl', 'demo-password', 'backups', 'files', 'postgres-password', 'signing-key.pem']) {
      const found = await stat(join(dataDir, name)).catch(() => undefined);
      // Anchors hold no secret, but whoever may write them may hide what they witness.
      const forbidden = name === 'audit-anchors.jsonl' ? 0o022 : 0o077;
      if (found !== undefined && !found.isDirectory() && (found.mode & forbidden) !== 0) open.push(name);
    }
    return {
      ok: open.length === 0,
      detail: open.length === 0 ? 'only for their owner' : `open to others: ${open.join(', ')}`,
      advice: `Run: chmod 600 ${open.map((name) => join(dataDir, name)).join(' ')}`,
    };
  },
  address({ url, demo }) {
    const { protocol, hostname } = new URL(url);
    const ok = protocol === 'https:' || own.includes(hostname);
    return Promise.resolve({
      ok,
      detail: `${url}${demo ? ', demo accounts are on' : ''}`,
      advice: 'Set SIKLUS_URL to the https:// address that people type; without HTTPS the browser keeps no session.',
    });
  },
  'demo accounts'({ url, demo }) {
    const ok = !demo || own.includes(new URL(url).hostname);
    return Promise.resolve({
      ok,
      detail: demo ? 'on' : 'off',
      advice: 'Everybody who knows a NIP can sign in with the demo password. Set SIKLUS_DEMO=off.',
    });
  },
};
