import { Injectable } from '@nestjs/common';
import { z } from 'zod';

// 0 takes any free port; the process tells it to whoever started it.
const port = z.coerce.number().int().min(0).max(65535);

export const settingsSchema = z.object({
  SIKLUS_HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  SIKLUS_URL: z.url().optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  QUEUE_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  SIKLUS_DATA_DIR: z.string().min(1).default('.siklus'),
  SIKLUS_TRUSTED_PROXIES: z.string().min(1).default('loopback'),
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
  /** Sender of mails; at the host of the site's own address. */
  readonly mailFrom: string;
  readonly dataDir: string;
  /** Whose word about the address of a request is believed, as Express writes it: names of ranges or addresses, separated by commas. */
  readonly trustedProxies: string;
  /** From how many requests in hand on, in this process, reports are refused; lists from twice as many. */
  readonly busyAt: number;
  /** Seconds that a request waits for a connection to the database or for a statement, before it is told to come back. */
  readonly patience: number;
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  readonly clockTravels: boolean;

  /** Throws one error that lists every faulty setting, with its name and what is wrong. */
  constructor(environment: Readonly<Record<string, string | undefined>> = process.env) {
    // An empty variable means "not set": that is how .env files and service units write it.
    const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    const parsed = settingsSchema.safeParse(given);
    if (!parsed.success) {
      const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`Settings are missing or wrong (see .env.example):\n${lines.join('\n')}`);
    }
    const { data } = parsed;
    this.host = data.SIKLUS_HOST;
    this.port = data.PORT;
    this.url = data.SIKLUS_URL ?? `http://${data.SIKLUS_HOST}:${data.PORT}`;
    this.databaseUrl = data.DATABASE_URL;
    this.queueUrl = data.QUEUE_URL;
    this.smtpUrl = data.SMTP_URL;
    this.mailFrom = `Siklus <siklus@${new URL(this.url).hostname}>`;
    this.dataDir = data.SIKLUS_DATA_DIR;
    this.trustedProxies = data.SIKLUS_TRUSTED_PROXIES;
    this.busyAt = data.SIKLUS_BUSY_AT;
    this.patience = data.SIKLUS_PATIENCE;
    this.demo = data.SIKLUS_DEMO === 'on';
    this.demoPassword = data.SIKLUS_DEMO_PASSWORD;
    this.clockTravels = data.SIKLUS_CLOCK === 'travel';
  }
}
