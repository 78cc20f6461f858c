import { Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source.js';

/** The worker's connection on which the database tells that there is something to do. */
@Injectable()
export class DatabaseEar {
  private readonly logger = new Logger('DatabaseEar');
  /** Several may wait for one channel: the relay and the lane of mails hear of the same rows. */
  private readonly heard = new Map<string, readonly (() => void)[]>();
  private client: PoolClient | undefined;
  private opening: Promise<void> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Calls `tell` whenever something is told on the channel while the ear is open. */
  on(channel: string, tell: () => void): void {
    this.heard.set(channel, [...(this.heard.get(channel) ?? []), tell]);
  }

  /** Listens, unless it does so already; a connection that was lost is made anew. */
  open(): Promise<void> {
    this.opening ??= this.connect().finally(() => (this.opening = undefined));
    return this.opening;
  }

  /** Once only: a connection that is given back may still tell that it broke, and giving it back twice would end the process. */
  close(): void {
    const { client } = this;
    this.client = undefined;
    client?.release(true);
  }

  private async connect(): Promise<void> {
    if (this.client !== undefined) return;
    const client = await poolOf(this.dataSource).connect();
    client.on('notification', ({ channel }) => this.heard.get(channel)?.forEach((tell) => tell()));
    client.on('error', (error) => {
      this.logger.warn(error.message);
      if (this.client === client) this.close();
    });
    this.client = client;
    try {
      // By this name `doctor` and the metrics know that a worker is there.
      await client.query(`set application_name = 'siklus-worker'`);
      for (const channel of this.heard.keys()) await client.query(`listen ${channel}`);
    } catch (error) {
      if (this.client === client) this.close();
      throw error;
    }
  }
}
