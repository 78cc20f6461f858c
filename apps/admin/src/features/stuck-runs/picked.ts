import type { StuckRun } from '@siklus/contracts/stuck-runs';

/** The chosen steps that one bulk act can carry: same cycle, same step, same occasion. */
export interface ActGroup {
  readonly cycleId: string;
  readonly step: string;
  readonly occasion: string;
  readonly label: StuckRun['label'];
  readonly dueAt: string;
  readonly participantIds: readonly string[];
}

/** Sorts what was chosen into as few acts as possible, the largest first; `dueAt` is the latest of the group. */
export function groupsOf(picked: readonly StuckRun[]): readonly ActGroup[] {
  const groups = new Map<string, ActGroup>();
  for (const { cycleId, step, occasion, label, dueAt, participantId } of picked) {
    const key = `${cycleId}/${step}/${occasion}`;
    const group = groups.get(key) ?? { cycleId, step, occasion, label, dueAt, participantIds: [] };
    groups.set(key, {
      ...group,
      dueAt: dueAt > group.dueAt ? dueAt : group.dueAt,
      participantIds: [...new Set([...group.participantIds, participantId])],
    });
  }
  return [...groups.values()].sort((a, b) => b.participantIds.length - a.participantIds.length);
}
