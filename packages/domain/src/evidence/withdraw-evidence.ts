import type { Instant } from '../calendar/zone.js';
import { isFact } from '../workflow/facts.js';
import type { StepRun } from '../workflow/progress.js';
import type { Registry } from '../workflow/registry.js';
import { hasEvidence, keptEvidence, type EvidenceState, type KeptEvidence } from './evidence.js';

/** When a turn of a run was last sent. */
export interface SentTurn {
  readonly step: string;
  readonly occasion: string;
  readonly turn: string;
  readonly at: Instant;
}

/** A piece of evidence as it stands, and when it was attached. */
interface AttachedEvidence extends KeptEvidence {
  readonly state: EvidenceState;
  readonly at: Instant;
}

/** The turns of a document as far as they were sent. */
interface Turns {
  readonly runs: readonly StepRun[];
  readonly sent: readonly SentTurn[];
}

/**
 * Why its employee cannot take a piece of evidence back that he sent by mistake: it was accepted or taken back already, or a report that
 * was sent since rests on it. Null where he can: nobody has built upon it.
 */
export function whyEvidenceStays(
  registry: Registry,
  { runs, sent }: Turns,
  piece: AttachedEvidence,
): 'EVIDENCE_JUDGED' | 'EVIDENCE_RESTED_ON' | null {
  if (piece.state === 'ACCEPTED' || piece.state === 'WITHDRAWN') return 'EVIDENCE_JUDGED';
  // What was sent before the piece came cannot rest on it.
  const isRestedOn = runs.some(
    (run) => (reportedAt(registry, run, sent) ?? '') >= piece.at && hasEvidence([piece], piece.indicator, run.occasion),
  );
  return isRestedOn && piece.state !== 'GIVEN_BACK' ? 'EVIDENCE_RESTED_ON' : null;
}

/** When that was sent last which a run reports beside evidence; undefined where it was not, or came back. */
function reportedAt(registry: Registry, { step, stepVersion, occasion, state, turn }: StepRun, sent: readonly SentTurn[]) {
  const { turns } = registry.get(step, stepVersion);
  const report = turns.findIndex(({ reads }) => reads.some((read) => isFact(read) && read.key === keptEvidence.key));
  const isSent = report >= 0 && (state === 'done' || turns.findIndex(({ key }) => key === turn) > report);
  if (!isSent) return undefined;
  return sent.find((each) => each.step === step && each.occasion === occasion && each.turn === turns[report]?.key)?.at;
}
