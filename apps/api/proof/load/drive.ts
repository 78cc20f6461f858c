import { setTimeout as sleep } from 'node:timers/promises';
import { httpClient } from '../bench/lib/api-process.js';
import type { Ask, Kind } from './ask.js';
import type { LoadSite } from './site.js';
import { visit } from './visit.js';

/** A request that was made. */
export interface Request {
  readonly kind: Kind;
  readonly status: number;
  readonly ms: number;
  /** When it was answered, in milliseconds from the beginning of the phase. */
  readonly at: number;
  /** Whether the answer named a time to come back. */
  readonly back: boolean;
}

export interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly visitsPerSecond: number;
}

/** What a phase brought: its requests, the tasks that were acknowledged, and what failed. */
export interface Driven {
  readonly requests: readonly Request[];
  readonly submitted: readonly string[];
  readonly failures: readonly string[];
  /** How many requests the API had in hand, looked at now and then. */
  readonly inHand: readonly number[];
  readonly offered: number;
}

/** A person reads or writes for a while between two requests; milliseconds, at random between half and three halves of it. */
const pause = 800;
/** Left out of the figures at the beginning of a phase: the machine comes to its new pace. */
const settling = 20_000;

/** Somebody goes home before he was ready. */
class Left extends Error {}

/**
 * Lets visits begin at this rate, however long those before them take. When the time is over everybody leaves at the next request, and
 * the phase ends with the last answer.
 */
export async function drive(site: LoadSite, { seconds, visitsPerSecond }: Omit<Phase, 'name'>): Promise<Driven> {
  const began = performance.now();
  const requests: Request[] = [];
  const submitted: string[] = [];
  const failures: string[] = [];
  const inHand: number[] = [];
  let isOver = false;
  const gauge = setInterval(
    () =>
      void requestsInHand(site.url).then(
        (count) => inHand.push(count),
        (error: Error) => failures.push(`metrics: ${error.message}`),
      ),
    5_000,
  );
  const one = async () => {
    const client = httpClient(site.url);
    const ask: Ask = async (kind, method, address, options) => {
      await sleep(pause * (0.5 + Math.random()));
      if (isOver) throw new Left();
      const answer = await client.ask(method, address, options);
      const { status, ms, headers } = answer;
      const at = performance.now() - began;
      requests.push({ kind, status, ms, at, back: headers['retry-after'] !== undefined });
      if (status >= 400 && status !== 503 && status !== 429) throw new Error(`${method} ${address}: ${status} ${answer.text}`);
      return answer;
    };
    try {
      const task = await visit(site, ask);
      if (task !== undefined) submitted.push(task);
    } catch (error) {
      if (!(error instanceof Left)) failures.push((error as Error).message);
    } finally {
      client.close();
    }
  };
  const visits: Promise<void>[] = [];
  for (let at = 0; at < seconds * 1000; at += 1000 / visitsPerSecond) {
    await sleep(Math.max(0, began + at - performance.now()));
    visits.push(one());
  }
  const end = performance.now() - began;
  isOver = true;
  await Promise.all(visits);
  clearInterval(gauge);
  return { requests: requests.filter(({ at }) => at >= settling && at <= end), submitted, failures, inHand, offered: visits.length };
}

async function requestsInHand(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^siklus_http_requests_in_hand (\d+)/m.exec(text)?.[1]);
}
