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

/**
 * What an act does with the groups, given how many people of each it concerns: those that it concerns, how many people that is together,
 * and how many of the chosen are left out. While the numbers are not known all count.
 */
export function reachedOf(groups: readonly ActGroup[], numbers: readonly number[] | undefined) {
  const counted = groups.map((group, index) => ({ ...group, count: numbers?.[index] ?? group.participantIds.length }));
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const chosen = groups.reduce((sum, { participantIds }) => sum + participantIds.length, 0);
  return { parts: counted.filter(({ count }) => count > 0), total, left: chosen - total };
}
