import type { Instant } from './zone.js';

/** What a device says by its own clock: when something was there, and when it sent word of it. */
export interface DeviceTimes {
  readonly at: Instant;
  readonly sentAt: Instant;
}

/**
 * When something was on a device, by the clock of the office, which says `now` as word of it comes: as long before as both moments of the
 * device lie apart, whatever its clock shows. What it says was there after it was sent was there as it came. Undefined where it cannot have
 * been, as it would lie before `since`: somebody has set that clock in between.
 */
export function momentOnDevice({ at, sentAt }: DeviceTimes, now: Instant, since: Instant): Instant | undefined {
  const moment = Date.parse(now) - Math.max(Date.parse(sentAt) - Date.parse(at), 0);
  return moment < Date.parse(since) ? undefined : new Date(moment).toISOString();
}
