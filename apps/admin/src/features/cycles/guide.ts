/** A step on the way to the first open cycle. */
export interface GuideStep {
  readonly key: 'people' | 'lines' | 'cycle' | 'open';
  readonly isDone: boolean;
  readonly isNext: boolean;
  /** Where it is done; absent while an earlier step must come first, or when nothing is left to do. */
  readonly to: string | undefined;
}

interface Standing {
  readonly people: number;
  /** How many have no supervisor. */
  readonly missing: number;
  readonly draftId: string | undefined;
}

/** The four steps as the installation stands. Missing supervisors hold nobody up: they may be accepted when the cycle is opened. */
export function guideOf({ people, missing, draftId }: Standing): readonly GuideStep[] {
  const hasPeople = people > 0;
  const steps = [
    { key: 'people' as const, isDone: hasPeople, to: hasPeople ? undefined : '/import' },
    { key: 'lines' as const, isDone: hasPeople && missing === 0, to: hasPeople && missing > 0 ? '/missing-supervisors' : undefined },
    { key: 'cycle' as const, isDone: draftId !== undefined, to: hasPeople && draftId === undefined ? '/cycles/create' : undefined },
    { key: 'open' as const, isDone: false, to: draftId === undefined ? undefined : `/cycles/${draftId}/show` },
  ];
  const next = steps.find(({ isDone }) => !isDone)?.key;
  return steps.map((step) => ({ ...step, isNext: step.key === next }));
}
