import type { Calendar } from '../calendar/working-days.js';
import type { Instant, Zone } from '../calendar/zone.js';
import type { Facts } from './facts.js';

/** Who gives the command: a person with the pools he serves, or the system itself. */
export type Actor =
  | { readonly kind: 'system' }
  | {
      readonly kind: 'person';
      readonly employeeId: string | null;
      readonly accountId: string;
      /** What he is called at this moment, and the post he holds: whatever he does keeps both. */
      readonly name: string;
      readonly post: string | null;
      readonly pools: readonly string[];
    };

/** The people around the participant today, resolved from effective-dated assignments. */
export interface LineFacts {
  readonly employeeId: string;
  /** Whether the employee is at work and can hold a task. */
  readonly employeeAble: boolean;
  readonly supervisorId: string | null;
  /** Whose disabled account alone keeps him from holding his turns: the employee's, or that of somebody above him where nobody else is. */
  readonly disabled: readonly ('employee' | 'supervisor')[];
  readonly higherOfficialId: string | null;
  /** Who may act for the supervisor and the higher official: deputies (Plt., Plh.) by the person they act for. */
  readonly deputies: ReadonlyMap<string, readonly string[]>;
  /** For whose post the supervisor or the higher official stands in while its holder is away: the holder by who stands in for him. */
  readonly standsInFor: ReadonlyMap<string, string>;
}

/** Everything `decide` may know: plain data, no clock, no database. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  readonly zone: Zone;
  readonly calendar: Calendar;
  readonly line: LineFacts;
  readonly facts: Omit<Facts, 'occasion'>;
}
