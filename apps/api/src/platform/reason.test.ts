import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@siklus/domain';
import { reasonOf, refusalFor } from './reason.js';

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

  it.each([
    ['what was refused', new Refusal('MAIL_NOT_SET'), new Refusal('MAIL_NOT_SET')],
    ['our own words', new Error('no paper'), new Refusal('WORK_FAILED', { cause: 'no paper' })],
    [
      'what the database refused',
      ofDatabase('23505', 'duplicate key (nip)=(198001012005011001)', { constraint: 'employee_nip_key' }),
      new Refusal('WORK_REJECTED', { cause: '23505 employee_nip_key' }),
    ],
  ])('is a refusal of the catalogue for whoever looks after it: %s', (_what, error, { code, details }) => {
    expect(refusalFor(error)).toMatchObject({ code, details });
  });
});
