import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/unit-of-work.js';

const firstPage = 500;

/**
 * Has the planner look at the engine's tables after the first page and whenever as much again was written. PostgreSQL's own
 * pace is a minute; until then a cycle that has just been opened is planned for as if its tables were empty.
 */
@Injectable()
export class Statistics {
  private written = 0;
  private next = firstPage;

  /** Notes that so many documents were written, and analyzes when that is due. */
  async note(tx: Tx, documents: number): Promise<void> {
    this.written += documents;
    if (this.written < this.next) return;
    this.next = this.written * 2;
    await tx.run('select analyze_progress()');
  }
}
