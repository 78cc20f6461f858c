import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend, createRedisBackend, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source.js';
import { workQueueName } from './work-queue.js';

const patience = 3_000;

/** The work queue as it is looked at: nobody sends work through it. */
export interface QueueReader {
  readonly queue: Queue;
  /** Rejects when the queue does not answer within three seconds, or never again. */
  answers(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects to the queue in order to look at it; rejects within three seconds when it does not answer. `onTrouble` hears what goes wrong
 * later.
 */
export async function readQueue(
  queueUrl: string | undefined,
  dataSource: DataSource,
  onTrouble: (error: Error) => void,
): Promise<QueueReader> {
  return queueUrl === undefined ? inPostgres(dataSource, onTrouble) : inRedis(queueUrl, onTrouble);
}

function inPostgres(dataSource: DataSource, onTrouble: (error: Error) => void): QueueReader {
  const queue = new Queue(workQueueName, { connection: poolOf(dataSource), skipMetasUpdate: true }, createPostgresBackend as never);
  queue.on('error', onTrouble);
  // Whoever got this far was found in the same database.
  return { queue, answers: () => Promise.resolve(), close: () => queue.close() };
}

async function inRedis(url: string, onTrouble: (error: Error) => void): Promise<QueueReader> {
  // A lost connection is not mended in the background: the next look makes a new one.
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patience,
    commandTimeout: patience,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', onTrouble);
  try {
    await soon(redis.connect());
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  const queue = new Queue(workQueueName, { connection: redis, skipMetasUpdate: true }, createRedisBackend);
  queue.on('error', onTrouble);
  return {
    queue,
    async answers() {
      await soon(redis.ping());
    },
    async close() {
      redis.disconnect();
      await queue.close();
    },
  };
}

function soon<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    wait(patience, undefined, { ref: false }).then(() => {
      throw new Error(`no answer within ${patience / 1000} s`);
    }),
  ]);
}
