import type { UnitOfWork } from './database/unit-of-work.js';

/** Something that holds at any moment between transactions, whatever was killed when. Each is declared by whom its tables belong to. */
export type Invariant = { readonly name: string } & (
  | {
      /** A statement that gives one row per violation, with `place` naming where. */
      readonly sql: string;
    }
  | {
      /** Gives the places of all violations, for what SQL alone cannot recompute. */
      readonly find: (unitOfWork: UnitOfWork) => Promise<readonly string[]>;
    }
);
