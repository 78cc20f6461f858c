import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { saying, schemaFaults } from '@siklus/domain';
import { z } from 'zod';
import { givenKey } from './signing/given-key.js';

// 0 takes any free port; the process tells it to whoever started it.
const port = z.coerce.number().int().min(0).max(65535);

const address = (...schemes: readonly string[]) =>
  z.string().refine(
    (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
    saying({
      id: `Isi alamat yang diawali ${schemes.map((each) => `${each}//`).join(' atau ')}.`,
      en: `Give an address that begins with ${schemes.map((each) => `${each}//`).join(' or ')}.`,
    }),
  );

/** Ranges by name, addresses, and addresses with how many of their bits count, as Express reads them. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [ip = '', bits, ...more] = text.split('/');
  const family = isIP(ip);
  return family !== 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
}

const host = z.string().refine(
  (text) => /^[\w.:-]+$/.test(text),
  saying({
    id: 'Isi alamat IP atau nama mesin, misalnya 127.0.0.1.',
    en: 'Give an IP address or the name of a machine, for example 127.0.0.1.',
  }),
);

const proxies = z.string().refine(
  (text) => text.split(',').every((each) => isProxy(each.trim())),
  saying({
    id: 'Isi loopback, linklocal, uniquelocal, atau alamat IP (boleh dengan /bit), dipisah koma.',
    en: 'Give loopback, linklocal, uniquelocal, or IP addresses (with /bits if need be), separated by commas.',
  }),
);

const namesBucket = (text: string): boolean => {
  if (!URL.canParse(text)) return true;
  const { pathname, username, password } = new URL(text);
  return pathname.length > 1 && username !== '' && password !== '';
};
const bucketWords = {
  id: 'Isi alamat dengan kunci, rahasia, dan wadahnya: https://kunci:rahasia@host/wadah.',
  en: 'Give an address with key, secret and bucket: https://key:secret@host/bucket.',
};

const signingKey = z.string().refine(
  (text) => givenKey(text) !== undefined,
  saying({
    id: 'Isi kunci Ed25519 (PKCS 8) dalam base64 satu baris: openssl genpkey -algorithm ed25519 -outform DER | base64 -w 0.',
    en: 'Give an Ed25519 key (PKCS 8) as one line of base64: openssl genpkey -algorithm ed25519 -outform DER | base64 -w 0.',
  }),
);

export const settingsSchema = z.object({
  SIKLUS_HOST: host.default('127.0.0.1'),
  PORT: port.default(3000),
  SIKLUS_URL: address('http:', 'https:').optional(),
  DATABASE_URL: address('postgres:', 'postgresql:'),
  QUEUE_URL: address('redis:', 'rediss:').optional(),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  FILES_URL: address('http:', 'https:').refine(namesBucket, saying(bucketWords)).optional(),
  CLAMD_URL: address('tcp:', 'unix:').optional(),
  SIKLUS_DATA_DIR: z.string().min(1).default('.siklus'),
  SIKLUS_SIGNING_KEY: signingKey.optional(),
  SIKLUS_TRUSTED_PROXIES: proxies.default('loopback'),
  SIKLUS_PATIENCE: z.coerce.number().int().min(1).max(3600).default(30),
  SIKLUS_BUSY_AT: z.coerce.number().int().min(1).default(60),
  SIKLUS_DEMO: z.enum(['on', 'off']).default('off'),
  SIKLUS_DEMO_PASSWORD: z.string().min(8).optional(),
  SIKLUS_CLOCK: z.enum(['travel', 'real']).default('real'),
});

/** Everything the environment decides, read once and checked as a whole. */
@Injectable()
export class Settings {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  readonly databaseUrl: string;
  readonly queueUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  /** The S3 storage of files; undefined for the data folder. */
  readonly filesUrl: string | undefined;
  /** Who looks for harm in files; undefined where nobody does. */
  readonly clamdUrl: string | undefined;
  /** Sender of mails; at the host of the site's own address. */
  readonly mailFrom: string;
  readonly dataDir: string;
  /** With what receipts and printed forms are signed; left out, the key that lies in the data folder. */
  readonly signingKey: string | undefined;
  /** Whose word about the address of a request is believed, as Express writes it: names of ranges or addresses, separated by commas. */
  readonly trustedProxies: string;
  /** From how many requests in hand on, in this process, reports are refused; lists from twice as many. */
  readonly busyAt: number;
  /** Seconds that a request waits for a connection to the database or for a statement, before it is told to come back. */
  readonly patience: number;
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  readonly clockTravels: boolean;

  /** Throws one error that lists every faulty setting in both languages, with its name and what to give. */
  constructor(environment: Readonly<Record<string, string | undefined>> = process.env) {
    // An empty variable means "not set": that is how .env files and service units write it.
    const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    const parsed = settingsSchema.safeParse(given);
    if (!parsed.success) {
      const lines = schemaFaults(parsed.error.issues).map(({ source, message: { id, en } }) => `  ${source}: ${id} / ${en}`);
      throw new Error(`Pengaturan kurang atau keliru / settings are missing or wrong (lihat / see .env.example):\n${lines.join('\n')}`);
    }
    const { data } = parsed;
    this.host = data.SIKLUS_HOST;
    this.port = data.PORT;
    this.url = data.SIKLUS_URL ?? `http://${data.SIKLUS_HOST}:${data.PORT}`;
    this.databaseUrl = data.DATABASE_URL;
    this.queueUrl = data.QUEUE_URL;
    this.smtpUrl = data.SMTP_URL;
    this.filesUrl = data.FILES_URL;
    this.clamdUrl = data.CLAMD_URL;
    this.mailFrom = `Siklus <siklus@${new URL(this.url).hostname}>`;
    this.dataDir = data.SIKLUS_DATA_DIR;
    this.signingKey = data.SIKLUS_SIGNING_KEY;
    this.trustedProxies = data.SIKLUS_TRUSTED_PROXIES;
    this.busyAt = data.SIKLUS_BUSY_AT;
    this.patience = data.SIKLUS_PATIENCE;
    this.demo = data.SIKLUS_DEMO === 'on';
    this.demoPassword = data.SIKLUS_DEMO_PASSWORD;
    this.clockTravels = data.SIKLUS_CLOCK === 'travel';
  }
}
