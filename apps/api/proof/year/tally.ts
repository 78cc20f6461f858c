import type { Refusal } from '@siklus/domain';

/** What became of something that somebody tried. */
export type Tried = { readonly state: string; readonly refusal?: Pick<Refusal, 'code'> };

/** The tally of a year under way: how often each thing was done, and how often it was refused and why. */
export class Tally {
  readonly done: Record<string, number> = {};
  readonly refused: Record<string, number> = {};

  count(what: string, outcomes: readonly Tried[]): void {
    for (const { state, refusal } of outcomes)
      if (refusal !== undefined) this.refused[`${what}: ${refusal.code}`] = (this.refused[`${what}: ${refusal.code}`] ?? 0) + 1;
      else if (state === 'moved') this.done[what] = (this.done[what] ?? 0) + 1;
  }
}
