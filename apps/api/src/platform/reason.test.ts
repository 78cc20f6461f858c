import { describe, expect, it } from '@jest/globals';
import { reasonOf } from './reason.js';

/** An error as the database's driver throws it. */
const ofDatabase = (code: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { severity: 'ERROR', code, ...more });

describe('the reason of a failure', () => {
  it.each([
    ['our own words', new Error('SMTP_URL is not set'), 'SMTP_URL is not set'],
    [
      "the machine's words",
      Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' }),
      'connect ECONNREFUSED 127.0.0.1:1',
    ],
    ['a faulty statement', ofDatabase('42703', 'column "nam" does not exist'), 'column "nam" does not exist'],
    [
      'a value of the wrong kind',
      ofDatabase('22P02', 'invalid input syntax for type uuid: "Siti Aminah"'),
      'the database refused it: 22P02',
    ],
    [
      'a value that is there already',
      ofDatabase('23505', 'duplicate key (nip)=(198001012005011001)', { constraint: 'employee_nip_key' }),
      'the database refused it: 23505 employee_nip_key',
    ],
    ['something that is no error', 'Siti Aminah', 'a string was thrown'],
  ])('tells %s, and never what a person wrote', (_what, error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });
});
