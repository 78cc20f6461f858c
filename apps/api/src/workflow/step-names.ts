import type { Registry, Text } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { labelOf, ownLabel } from './labels.js';

/** What the steps of one document are called. */
export type StepNames = (run: { readonly step: string; readonly occasion: string }) => Text;

/** The names of all steps of a participant, as his cycle has them. */
export async function stepNames(tx: Tx, registry: Registry, participantId: string): Promise<StepNames> {
  const rows = await tx.rows<{ step: string; stepVersion: number; occasion: string; ownLabel: Text | null }>(
    `select r.step, r.step_version as "stepVersion", r.occasion,
      ${ownLabel({ cycleId: 'r.cycle_id', step: 'r.step', occasion: 'r.occasion' })} as "ownLabel"
       from step_run r where r.participant_id = $1`,
    [participantId],
  );
  return ({ step, occasion }) => {
    const row = rows.find((each) => each.step === step && each.occasion === occasion);
    if (row === undefined) throw new Error(`Participant ${participantId} has no step ${step}/${occasion}`);
    return labelOf(registry, row);
  };
}
