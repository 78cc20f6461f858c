import { expect, it } from '@jest/globals';
import { isKeptRead } from './keptReads';

it.each([
  ['/api/session', true],
  ['/api/tasks', true],
  ['/api/tasks/0f3c-1', true],
  ['/api/participants/0f3c-1', true],
  ['/api/participants/0f3c-1/superior-plan', true],
  ['/api/participants/0f3c-1/shared-results', true],
  ['/api/participants/0f3c-1/ties', true],
  ['/api/participants/0f3c-1/visits', false],
  ['/api/tasks/0f3c-1/superior-plan', false],
  ['/api/participants/superior-plan/more', false],
  ['/api/employees', false],
])('what is read at %s is kept for times without a network: %s', (pathname, expected) => expect(isKeptRead({ pathname })).toBe(expected));
