import { Injectable } from '@nestjs/common';
import { effectTypes, type Effect, type EffectType } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Subject } from './subject.js';

/** An effect with the participant and step run it belongs to. */
export interface Occurrence<T extends EffectType = EffectType> {
  readonly subject: Subject;
  readonly step: string;
  readonly occasion: string;
  readonly round: number;
  readonly effect: Extract<Effect, { type: T }>;
}

/** Business moment and machine moment of the transaction, read once. */
export interface Moments {
  readonly now: string;
  readonly recordedAt: string;
}

/** Handlers take a page and write it in one statement per table, in the engine's transaction. */
export type EffectHandler<T extends EffectType> = (tx: Tx, page: readonly Occurrence<T>[], moments: Moments) => Promise<void>;

/** One handler per effect; a missing or doubled one stops the process at start. */
@Injectable()
export class EffectHandlers {
  private readonly byType = new Map<EffectType, EffectHandler<EffectType>>();

  register<T extends EffectType>(type: T, handler: EffectHandler<T>): void {
    if (this.byType.has(type)) throw new Error(`Effect ${type} has two handlers`);
    this.byType.set(type, handler as unknown as EffectHandler<EffectType>);
  }

  /** Throws when an effect of the domain has no handler in this process. */
  assertComplete(): void {
    const missing = effectTypes.filter((type) => !this.byType.has(type));
    if (missing.length > 0) throw new Error(`No handler for the effects ${missing.join(', ')}`);
  }

  async handle(tx: Tx, page: readonly Occurrence[], moments: Moments): Promise<void> {
    const grouped = new Map<EffectType, Occurrence[]>();
    for (const occurrence of page) {
      const group = grouped.get(occurrence.effect.type) ?? [];
      group.push(occurrence);
      grouped.set(occurrence.effect.type, group);
    }
    for (const [type, occurrences] of grouped) {
      const handler = this.byType.get(type);
      if (handler === undefined) throw new Error(`No handler for the effect ${type}`);
      await handler(tx, occurrences, moments);
    }
  }
}
