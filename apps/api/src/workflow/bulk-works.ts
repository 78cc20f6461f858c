import { Injectable } from '@nestjs/common';
import type { BulkActKind } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Result } from './engine.js';

/** What a bulk act asks of every item, as the work of its kind reads it. */
export type BulkCommand = Readonly<Record<string, unknown>> & { readonly type: string };

/** A bulk act as one page of it is worked off. */
export interface BulkActAtWork {
  readonly id: string;
  readonly kind: BulkActKind;
  readonly cycleId: string;
  readonly command: BulkCommand;
  /** The account that answers for it: whoever began it, or resumed it or tried it again since; null for the system. */
  readonly authorId: string | null;
}

/** What acts of one kind do. */
export interface BulkWork {
  /** Works off a page of targets, in the page's transaction; what became of each, by target. */
  apply(tx: Tx, act: BulkActAtWork, targets: readonly string[]): Promise<ReadonlyMap<string, Result>>;
  /** What follows once no target waits any more, in the transaction of the last page. */
  finish?(tx: Tx, act: BulkActAtWork): Promise<void>;
}

/** One work per kind of bulk act, registered by whom the kind belongs to; a doubled one stops the process at start. */
@Injectable()
export class BulkWorks {
  private readonly byKind = new Map<BulkActKind, BulkWork>();

  register(kind: BulkActKind, work: BulkWork): void {
    if (this.byKind.has(kind)) throw new Error(`Bulk acts of kind ${kind} are worked off in two ways`);
    this.byKind.set(kind, work);
  }

  of(kind: BulkActKind): BulkWork {
    const work = this.byKind.get(kind);
    if (work === undefined) throw new Error(`Nothing works off bulk acts of kind ${kind}`);
    return work;
  }
}
