import { Injectable } from '@nestjs/common';
import type { Fact, Registry } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Subject } from './subject.js';

/**
 * Loads a fact for a page of participants, in one statement whatever the page's size; every participant of the page has an entry. It may
 * read other documents than theirs.
 */
export type FactProvider<T> = (tx: Pick<Tx, 'rows'>, page: readonly Subject[]) => Promise<ReadonlyMap<string, T>>;

/** One provider per fact, registered by the module that has the data; a missing or doubled one stops the process at start. */
@Injectable()
export class FactProviders {
  private readonly byFact = new Map<Fact<unknown>, FactProvider<unknown>>();

  register<T>(fact: Fact<T>, provider: FactProvider<T>): void {
    if (this.byFact.has(fact)) throw new Error(`The fact ${fact.key} has two providers`);
    this.byFact.set(fact, provider);
  }

  /** Throws when a step reads a fact that nothing in this process provides. */
  assertComplete({ facts }: Registry): void {
    const missing = [...facts].filter((fact) => !this.byFact.has(fact));
    if (missing.length > 0) throw new Error(`No provider for the facts ${missing.map(({ key }) => key).join(', ')}`);
  }

  /** The fact for each participant of the page. */
  async load(tx: Pick<Tx, 'rows'>, fact: Fact<unknown>, page: readonly Subject[]): Promise<ReadonlyMap<string, unknown>> {
    const provider = this.byFact.get(fact);
    if (provider === undefined) throw new Error(`No provider for the fact ${fact.key}`);
    const provided = await provider(tx, page);
    const without = page.find(({ participantId }) => !provided.has(participantId));
    if (without !== undefined) throw new Error(`The fact ${fact.key} was not loaded for ${without.participantId}`);
    return provided;
  }
}
