import { describe, expect, it } from '@jest/globals';
import {
  BadRequestException,
  ForbiddenException,
  HttpException,
  NotFoundException,
  PayloadTooLargeException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { errorCatalogue, fault, Refusal, type ErrorCode } from '@siklus/domain';
import { languageOf } from './language.js';
import { problemOf } from './problem.js';
import { refusalOf } from './refusal-of.js';

const failing = (code: string, more: object = {}): Error => Object.assign(new Error('x'), { code, ...more });

describe('what an error amounts to', () => {
  it.each<[string, unknown, ErrorCode | undefined]>([
    ['a refusal itself', new Refusal('CYCLE_STATE', { state: 'open' }), 'CYCLE_STATE'],
    ['an unknown route', new NotFoundException(), 'NOT_FOUND'],
    ['an address that cannot be read', new BadRequestException(), 'MALFORMED_REQUEST'],
    ['another media type', new UnsupportedMediaTypeException(), 'MEDIA_TYPE'],
    ['a body too large', new PayloadTooLargeException(), 'BODY_TOO_LARGE'],
    ['a guard that says no', new ForbiddenException(), 'NOT_ALLOWED'],
    ['a fault of the framework', new HttpException('x', 500), undefined],
    ['a database that refuses connections', failing('ECONNREFUSED'), 'UNAVAILABLE'],
    ['a database whose socket is gone', failing('ENOENT', { syscall: 'connect' }), 'UNAVAILABLE'],
    ['a file of ours that is gone', failing('ENOENT', { syscall: 'open' }), undefined],
    ['a database that shuts down', failing('57P01'), 'UNAVAILABLE'],
    ['a statement that took longer than anybody waits', failing('57014'), 'UNAVAILABLE'],
    ['a database that starts', failing('57P03'), 'UNAVAILABLE'],
    ['a database whose disk is full', failing('53100'), 'NO_ROOM'],
    ['a disk of ours that is full', failing('ENOSPC'), 'NO_ROOM'],
    ['a lost connection', failing('08006'), 'UNAVAILABLE'],
    ['a connection lost in the middle', new Error('Connection terminated unexpectedly'), 'UNAVAILABLE'],
    ['a deadlock', failing('40P01'), 'UNAVAILABLE'],
    ['text where an id belongs', failing('22P02'), 'NOT_FOUND'],
    ['a character no text can hold', failing('22021'), 'MALFORMED_REQUEST'],
    ['two main posts at a time', failing('23P01', { constraint: 'one_main_post_at_a_time' }), 'POSTS_OVERLAP'],
    ['a rule of the database that we broke', failing('23505'), undefined],
    ['a mistake in the code', new TypeError('x is not a function'), undefined],
    ['something that is no error', 'x', undefined],
  ])('%s', (_what, error, code) => {
    expect(refusalOf(error)?.code).toBe(code);
  });
});

describe('a request that cannot be read', () => {
  it.each([
    ['by the framework', new BadRequestException(), 'REQUEST_CUT'],
    ['by the database, for a character', failing('22021'), 'HIDDEN_CHARACTER'],
  ])('is marked and says what to do: %s', (_by, error, code) => {
    expect(refusalOf(error)?.faults).toEqual([fault('', code as ErrorCode)]);
  });
});

describe('a refusal as a problem', () => {
  it.each(Object.keys(errorCatalogue) as ErrorCode[])('%s has a status, a title and a text in both languages', (code) => {
    for (const language of ['id', 'en'] as const) {
      const { body } = problemOf(new Refusal(code), language, 'r-1');
      expect(body).toMatchObject({ type: `urn:siklus:error:${code}`, code, requestId: 'r-1' });
      expect(body.status).toBeGreaterThanOrEqual(400);
      expect([body.title, body.detail].every((text) => text.length > 3)).toBe(true);
    }
  });

  it('says when to come back', () => {
    expect(problemOf(new Refusal('UNAVAILABLE'), 'id', '').headers).toEqual({ 'Retry-After': '5' });
    expect(problemOf(new Refusal('TOO_MANY_ATTEMPTS', { minutes: 5 }), 'id', '').headers).toEqual({ 'Retry-After': '300' });
    expect(problemOf(new Refusal('INTERNAL'), 'id', 'r-2').body).toMatchObject({ status: 500, detail: expect.stringContaining('r-2') });
  });

  it.each(['id', 'en'] as const)('says whatever its report says in %s, however deep', (language) => {
    const words = { id: 'Perlu dilihat', en: 'Worth a look' };
    const report = { valid: 3, day: null, warnings: [{ message: words, rows: [{ row: 2, at: [words] }] }] };
    const { body } = problemOf(Object.assign(new Refusal('IMPORT_FAULTY'), { report }), language, '');
    const said = words[language];
    expect(body).toMatchObject({ valid: 3, day: null, warnings: [{ message: said, rows: [{ row: 2, at: [said] }] }] });
  });
});

describe("the reader's language", () => {
  it.each([
    [undefined, 'id'],
    ['', 'id'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['id;q=0.2, en;q=0.7', 'en'],
    ['fr, de', 'id'],
    ['en;q=0', 'id'],
  ])('%s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
