import { Injectable } from '@nestjs/common';
import type { Effect, EffectType, Registry } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Subject } from './subject.js';

/** An effect with the participant and step run it belongs to. */
export interface Occurrence<Body = unknown> {
  readonly subject: Subject;
  readonly step: string;
  readonly occasion: string;
  readonly round: number;
  readonly effect: Effect<Body>;
}

/** Business moment and machine moment of the transaction, read once. */
export interface Moments {
  readonly now: string;
  readonly recordedAt: string;
}

/** Handlers take a page and write it in one statement per table, in the engine's transaction. */
export type EffectHandler<Body> = (tx: Tx, page: readonly Occurrence<Body>[], moments: Moments) => Promise<void>;

/** One handler per type of effect, registered by the module that acts on it; a missing or doubled one stops the process at start. */
@Injectable()
export class EffectHandlers {
  private readonly byType = new Map<EffectType<unknown>, EffectHandler<unknown>>();

  register<Body>(type: EffectType<Body>, handler: EffectHandler<Body>): void {
    if (this.byType.has(type)) throw new Error(`Effect ${type.key} has two handlers`);
    // It is given effects of this type alone.
    this.byType.set(type, handler as EffectHandler<unknown>);
  }

  /** Throws when a step causes an effect that nothing in this process acts on. */
  assertComplete({ effects }: Registry): void {
    const missing = [...effects].filter((type) => !this.byType.has(type));
    if (missing.length > 0) throw new Error(`No handler for the effects ${missing.map(({ key }) => key).join(', ')}`);
  }

  async handle(tx: Tx, page: readonly Occurrence[], moments: Moments): Promise<void> {
    const grouped = new Map<EffectType<unknown>, Occurrence[]>();
    for (const occurrence of page) {
      const group = grouped.get(occurrence.effect.type) ?? [];
      group.push(occurrence);
      grouped.set(occurrence.effect.type, group);
    }
    for (const [type, occurrences] of grouped) {
      const handler = this.byType.get(type);
      if (handler === undefined) throw new Error(`No handler for the effect ${type.key}`);
      await handler(tx, occurrences, moments);
    }
  }
}
