import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import type { RequestHandler } from 'express';
import { DataSource } from 'typeorm';
import { Jobs } from '../../platform/queue/jobs.js';
import type { QueueReader } from '../../platform/queue/queue-reader.js';
import { Settings } from '../../platform/settings.js';

interface OpenBoard {
  readonly reader: QueueReader;
  readonly show: RequestHandler;
}

/**
 * bull-board over the work queue. It is loaded and connected by the first person who may look, never at the start: the API serves
 * everything else without a queue.
 */
@Injectable()
export class QueueBoard implements BeforeApplicationShutdown {
  private readonly logger = new Logger('QueueBoard');
  private board: Promise<OpenBoard> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
  ) {}

  /** The pages, once the queue answers; otherwise a refusal, and the next look connects anew. */
  async enter(): Promise<RequestHandler> {
    const board = (this.board ??= this.open());
    try {
      const { reader, show } = await board;
      await reader.answers();
      return show;
    } catch (error) {
      this.note(error);
      await this.close(board);
      throw new Refusal('QUEUE_UNREACHABLE');
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.board !== undefined) await this.close(this.board);
  }

  private async open(): Promise<OpenBoard> {
    const [{ readQueue }, { drawBoard }] = await Promise.all([import('../../platform/queue/queue-reader.js'), import('./draw-board.js')]);
    const reader = await readQueue(this.settings.queueUrl, this.dataSource, (error) => this.note(error));
    return { reader, show: drawBoard(reader, this.jobs) };
  }

  private async close(board: Promise<OpenBoard>): Promise<void> {
    if (this.board === board) this.board = undefined;
    // What could not be opened needs no closing; whoever asked for it was told.
    const opened = await board.catch(() => undefined);
    await opened?.reader.close();
  }

  private note(error: unknown): void {
    this.logger.warn(`queue: ${error instanceof Error ? error.message : String(error)}`);
  }
}
