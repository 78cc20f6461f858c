import { isFact } from '../workflow/facts.js';
import type { StepRun } from '../workflow/progress.js';
import type { Registry } from '../workflow/registry.js';
import { hasEvidence, keptEvidence, type EvidenceState, type KeptEvidence } from './evidence.js';

/**
 * Why its employee cannot take a piece of evidence back that he sent by mistake: it was accepted or taken back already, or a report that
 * was sent rests on it. Null where he can: nobody has built upon it.
 */
export function whyEvidenceStays(
  registry: Registry,
  runs: readonly StepRun[],
  piece: KeptEvidence & { readonly state: EvidenceState },
): 'EVIDENCE_JUDGED' | 'EVIDENCE_RESTED_ON' | null {
  if (piece.state === 'ACCEPTED' || piece.state === 'WITHDRAWN') return 'EVIDENCE_JUDGED';
  const isRestedOn = runs.some((run) => isReported(registry, run) && hasEvidence([piece], piece.indicator, run.occasion));
  return isRestedOn && piece.state !== 'GIVEN_BACK' ? 'EVIDENCE_RESTED_ON' : null;
}

/** Whether what a run reports beside evidence has been sent, and did not come back. */
function isReported(registry: Registry, { step, stepVersion, state, turn }: StepRun): boolean {
  const { turns } = registry.get(step, stepVersion);
  const report = turns.findIndex(({ reads }) => reads.some((read) => isFact(read) && read.key === keptEvidence.key));
  if (report < 0) return false;
  return state === 'done' || turns.findIndex(({ key }) => key === turn) > report;
}
