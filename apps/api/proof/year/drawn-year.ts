import { addCalendarDays, type LocalDate } from '@siklus/domain';
import type { Random } from '../../src/demo/random.js';

/** The year that is lived, and the days on which people are at it: each second Tuesday, until the trainings of the year are decided. */
export const year = 2026;
const firstDay = '2026-01-06';
const stride = 14;

export const days: readonly LocalDate[] = Array.from({ length: 34 }, (_, index) => addCalendarDays(firstDay, index * stride));

/** Somebody of the office, as far as the year is drawn by it. */
export interface Member {
  readonly employeeId: string;
  readonly nip: string;
  /** Who leads him; null above all. */
  readonly headId: string | null;
  readonly isHead: boolean;
}

/** What happens to people on a day besides that they answer. */
export type Event =
  | { readonly kind: 'leaves-work' | 'comes-back'; readonly member: Member }
  | { readonly kind: 'stands-in'; readonly member: Member; readonly deputy: Member; readonly until: LocalDate }
  | { readonly kind: 'withdraws'; readonly member: Member; readonly cause: 'RETIRED' | 'DIED' | 'MOVED_OUT' }
  | { readonly kind: 'asks-addendum' | 'is-extended' | 'is-reminded'; readonly member: Member }
  | { readonly kind: 'is-reopened'; readonly member: Member; readonly occasion: string };

/** A year as a seed draws it: how often everybody answers what is open to him, and what happens to whom on which day. */
export interface DrawnYear {
  readonly punctuality: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<LocalDate, readonly Event[]>;
}

/** Draws a year for these people, who come in an order of their own. */
export function drawYear(members: readonly [Member, ...Member[]], random: Random): DrawnYear {
  const events = new Map<LocalDate, Event[]>();
  const on = (index: number, event: Event): void => {
    const day = days[Math.min(index, days.length - 1)] ?? firstDay;
    events.set(day, [...(events.get(day) ?? []), event]);
  };
  const some = Math.max(2, Math.round(members.length / 20));
  const anyDay = (): number => random.between(2, days.length - 6);
  const anybody = (): Member => random.pick(members);
  const [heads, staff] = [members.filter(({ isHead, headId }) => isHead && headId !== null), members.filter(({ isHead }) => !isHead)];
  for (let n = 0; n < some; n += 1) {
    const away = { member: anybody(), from: anyDay() };
    on(away.from, { kind: 'leaves-work', member: away.member });
    on(away.from + random.between(1, 4), { kind: 'comes-back', member: away.member });
    for (const kind of ['asks-addendum', 'is-extended', 'is-reminded'] as const) on(anyDay(), { kind, member: anybody() });
    on(random.between(9, days.length - 4), { kind: 'is-reopened', member: anybody(), occasion: random.pick(['TW1', 'TW2', 'TW3']) });
  }
  const [head, deputy] = [heads[random.between(0, heads.length - 1)], staff[random.between(0, staff.length - 1)]];
  const from = anyDay();
  if (head !== undefined && deputy !== undefined) {
    on(from, { kind: 'leaves-work', member: head });
    on(from, { kind: 'stands-in', member: head, deputy, until: days[from + 3] ?? firstDay });
    on(from + 3, { kind: 'comes-back', member: head });
  }
  const leaver = staff[random.between(0, staff.length - 1)];
  if (leaver !== undefined) on(anyDay(), { kind: 'withdraws', member: leaver, cause: random.pick(['RETIRED', 'DIED', 'MOVED_OUT']) });
  const punctuality = new Map(members.map(({ nip }) => [nip, random.pick([0.95, 0.9, 0.9, 0.8, 0.6, 0.25])]));
  return { punctuality, events };
}
