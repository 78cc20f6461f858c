import { ApiHeader } from '@nestjs/swagger';
import { saidInstant } from '@siklus/contracts/common';
import { sentAt } from '@siklus/contracts/sent-at';
import { fault, Refusal, type DeviceTimes } from '@siklus/domain';
import type { Request } from 'express';

/** Of a route that takes a moment of a device: the header that dates it. */
export const SaysWhenSent = (): MethodDecorator =>
  ApiHeader({
    name: sentAt,
    required: false,
    description: 'What the clock shows that names a moment, as this leaves: 2026-01-31T02:00:00Z.',
  });

/**
 * What a device says by its own clock: of the moment that it names, and as it sent this. Undefined where it names none. Refuses one of
 * which it does not say the other: its clock may be wrong, and only both together tell how long ago it was.
 */
export function deviceTimes(request: Request, at: string | undefined): DeviceTimes | undefined {
  if (at === undefined) return undefined;
  const said = saidInstant.safeParse(request.get(sentAt));
  if (!said.success) throw new Refusal('MALFORMED_REQUEST', {}, [fault(sentAt, 'SENT_AT_FORM')]);
  return { at, sentAt: said.data };
}
