import { defineFact } from '../workflow/facts.js';

/** Somebody who carries a result together with whoever wrote it, called as then. */
export interface Carrier {
  readonly employeeId: string;
  readonly name: string;
}

/** The same as it is written; what he is called is always read anew. */
export interface DraftedCarrier {
  readonly employeeId: string;
  readonly name?: string | undefined;
}

/** Who can be named as carrying a result too: whoever else reports to the same superior today. */
export const colleagues = defineFact<readonly Carrier[]>('colleagues', []);

/** The carriers as they are kept, each with his name of today. */
export function fillInCarriers(carriers: readonly DraftedCarrier[], known: readonly Carrier[]): readonly Carrier[] {
  return carriers.map(({ employeeId, name = '' }) => ({
    employeeId,
    name: known.find((each) => each.employeeId === employeeId)?.name ?? name,
  }));
}
