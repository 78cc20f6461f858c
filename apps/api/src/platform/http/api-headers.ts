import { ApiHeader } from '@nestjs/swagger';

/** Tells the API document that the route needs an Idempotency-Key. */
export function NeedsKey(): MethodDecorator & ClassDecorator {
  return ApiHeader({ name: 'Idempotency-Key', required: true, description: 'One unique key per action, the same key when repeating it.' });
}

/** Tells the API document that the route needs the version which the sender has read. */
export function NeedsVersion(): MethodDecorator & ClassDecorator {
  return ApiHeader({ name: 'If-Match', required: true, description: 'The ETag as it was read, such as "7".' });
}
