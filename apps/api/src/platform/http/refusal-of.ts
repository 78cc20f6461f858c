import { HttpException } from '@nestjs/common';
import { fault, Refusal, type ErrorCode } from '@siklus/domain';
import { isFull } from '../files/places.js';

/** PostgreSQL's word for what went wrong (SQLSTATE), or Node's for a connection that failed. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'NOT_SIGNED_IN',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE',
  429: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
};

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENOENT']);
// Server shutting down or starting, too many connections, a standby after a failover, a database being restored, a statement or a
// standstill that took longer than anybody waits.
const notNow = new Set(['57P01', '57P02', '57P03', '53300', '25006', '3D000', '57014', '25P03']);
// Two transactions in each other's way: one of them has to come again.
const inTheWay = new Set(['40001', '40P01', '55P03']);
const lost = new RegExp(
  [
    'Connection terminated',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error',
    'Driver not Connected',
    'Connection is not established',
  ].join('|'),
  'i',
);

/** The refusal that an error amounts to; undefined for what nobody expected. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof HttpException) return ofHttp(error.getStatus());
  const code = codeOf(error);
  if (isUnreachable(error, code)) return new Refusal('UNAVAILABLE');
  // PostgreSQL's disk, or one of ours.
  if (code === '53100' || isFull(error)) return new Refusal('NO_ROOM');
  // Text where an id belongs: no row has such an id.
  if (code === '22P02') return new Refusal('NOT_FOUND');
  // NUL and half characters cannot be stored as text.
  if (code === '22021' || code === '22P05') return new Refusal('MALFORMED_REQUEST', {}, [fault('', 'HIDDEN_CHARACTER')]);
  // Checked at the commit, when no line of ours is left to notice it.
  if (code === '23P01' && error instanceof Error && 'constraint' in error && error.constraint === 'one_main_post_at_a_time')
    return new Refusal('POSTS_OVERLAP');
  return undefined;
}

function ofHttp(status: number): Refusal | undefined {
  const code = byStatus[status];
  if (code !== undefined) return new Refusal(code);
  return status < 500 ? new Refusal('MALFORMED_REQUEST', {}, [fault('', 'REQUEST_CUT')]) : undefined;
}

function isUnreachable(error: unknown, code: string | undefined): boolean {
  if (code !== undefined && (unreachable.has(code) || notNow.has(code) || inTheWay.has(code) || /^08...$/.test(code)))
    return isOfTheDatabase(error, code);
  return error instanceof Error && lost.test(error.message);
}

/** ENOENT of a file is a fault of ours; ENOENT of the database's socket is a database that is down. */
function isOfTheDatabase(error: unknown, code: string): boolean {
  return code !== 'ENOENT' || (error instanceof Error && 'syscall' in error && error.syscall === 'connect');
}
