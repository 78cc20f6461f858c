import { expect, it } from '@jest/globals';
import { couldNotBeRead } from './useReturn';

it.each([
  ['what failed', 'error', undefined, true],
  ['not what is on the screen and failed when it was read once more: it may be under the hands of its reader', 'error', {}, false],
  ['not what is being read', 'pending', undefined, false],
  ['not what was read', 'success', {}, false],
] as const)('when the server answers again, the panel reads %s', (_what, status, data, expected) =>
  expect(couldNotBeRead({ state: { status, data } } as unknown as Parameters<typeof couldNotBeRead>[0])).toBe(expected),
);
