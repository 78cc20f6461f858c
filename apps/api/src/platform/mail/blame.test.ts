import { describe, expect, it } from '@jest/globals';
import { blameOf } from './blame.js';

const failure = (message: string, rest: { code?: string; responseCode?: number; command?: string }) =>
  Object.assign(new Error(message), rest);

describe('a mail that did not go', () => {
  it.each([
    ['550 5.1.1 no such user', { responseCode: 550, command: 'RCPT TO' }],
    ['550 no such mailbox', { responseCode: 550, command: 'RCPT TO' }],
    ['552 5.2.2 mailbox full', { responseCode: 552, command: 'DATA' }],
    ['Invalid recipient "a b"', { code: 'EENVELOPE', command: 'API' }],
  ])('is the address: %s', (message, rest) => {
    expect(blameOf(failure(message, rest))).toBe('MAIL_REFUSED');
  });

  it.each([
    ['530 5.7.0 Authentication required', { responseCode: 530, command: 'MAIL FROM' }],
    ['530 Authentication required', { responseCode: 530, command: 'RCPT TO' }],
    ['535 5.7.8 credentials invalid', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }],
    ['550 5.7.1 relaying denied', { responseCode: 550, command: 'RCPT TO' }],
    ['553 sender address rejected', { responseCode: 553, command: 'MAIL FROM' }],
    ['554 transaction failed', { responseCode: 554, command: 'DATA' }],
    ['Missing credentials for "PLAIN"', { code: 'EAUTH', command: 'API' }],
  ])('is us: %s', (message, rest) => {
    expect(blameOf(failure(message, rest))).toBe('MAIL_SENDER_REFUSED');
  });

  it.each([
    ['451 4.3.0 try again later', { responseCode: 451, command: 'RCPT TO' }],
    ['421 too many connections', { responseCode: 421, command: 'CONN' }],
    ['454 4.7.0 temporary authentication failure', { code: 'EAUTH', responseCode: 454, command: 'AUTH PLAIN' }],
    ['connect ECONNREFUSED', { code: 'ESOCKET', command: 'CONN' }],
    ['Connection timeout', { code: 'ETIMEDOUT', command: 'CONN' }],
  ])('is the moment: %s', (message, rest) => {
    expect(blameOf(failure(message, rest))).toBe('MAIL_SERVER_FAILED');
  });
});
