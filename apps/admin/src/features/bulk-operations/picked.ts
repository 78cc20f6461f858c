import type { Text } from '@siklus/domain';

/** What can be chosen for an act: a person's document, or one step of it with what that is called. */
export interface Picked {
  readonly cycleId: string;
  readonly participantId: string;
  /** That of the cycle. */
  readonly year?: number | undefined;
  readonly step?: string | undefined;
  readonly occasion?: string | undefined;
  readonly label?: Text | undefined;
}

/** What was chosen that one bulk act can carry: same cycle, and where it is about steps the same step and occasion. */
export interface ActGroup extends Omit<Picked, 'participantId'> {
  readonly participantIds: readonly string[];
}

/** Sorts what was chosen into as few acts as possible, the largest first. */
export function groupsOf(picked: readonly Picked[]): readonly ActGroup[] {
  const groups = new Map<string, ActGroup>();
  for (const { participantId, ...about } of picked) {
    const { cycleId, year, step, occasion, label } = about;
    const key = `${cycleId}/${step ?? ''}/${occasion ?? ''}`;
    const group = groups.get(key) ?? { cycleId, year, step, occasion, label, participantIds: [] };
    groups.set(key, { ...group, participantIds: [...new Set([...group.participantIds, participantId])] });
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
