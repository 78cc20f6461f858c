import { Injectable, RequestMethod, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import { Refusal, unknownKeys } from '@siklus/domain';
import type { Request } from 'express';
import { z } from 'zod';

/** The kinds of arguments, as Nest keeps them with each handler. */
const kinds = { body: '3', query: '4' } as const;

/** What a route reads of a request. */
interface Reading {
  /** The keys of its query. */
  readonly query: ReadonlySet<string>;
  /** Whether something reads the body: its schema, or what takes a file. */
  readonly body: boolean;
}

/** The keys of the query that a route reads by itself, beside those of a schema. */
export const queryKeys = 'siklus:query-keys';
/** The name of the file that a route takes. */
export const fileKey = 'siklus:file';

/**
 * Refuses what no route reads, and names it: keys of the query, and a body where none is asked for. What a schema reads, the schema
 * refuses. So nothing that somebody sends is left aside without a word, whichever route he meant.
 */
@Injectable()
export class KnownInput implements NestInterceptor {
  private readonly readings = new Map<unknown, Reading>();

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    // A route for all methods is the page of another program, which reads its own addresses.
    if (this.reflector.get<RequestMethod>(METHOD_METADATA, context.getHandler()) === RequestMethod.ALL) return next.handle();
    const { query, body } = context.switchToHttp().getRequest<Request>();
    const reading = this.readingOf(context);
    refuseUnknown(Object.keys(query).filter((key) => !reading.query.has(key)));
    if (!reading.body) refuseUnknown(keysOf(body));
    return next.handle();
  }

  private readingOf(context: ExecutionContext): Reading {
    const handler = context.getHandler();
    const known = this.readings.get(handler);
    if (known !== undefined) return known;
    const made = readingOf(this.reflector, context);
    this.readings.set(handler, made);
    return made;
  }
}

/** Refuses a request that says something by keys which nothing reads. */
export function refuseUnknown(keys: readonly string[]): void {
  if (keys.length > 0) throw unread(keys);
}

/** The refusal of a request for its keys which nothing reads. */
export function unread(keys: readonly string[]): Refusal {
  return new Refusal('MALFORMED_REQUEST', {}, unknownKeys(keys.slice(0, mostNamed)));
}

const mostNamed = 100;

function readingOf(reflector: Reflector, context: ExecutionContext): Reading {
  const [handler, owner] = [context.getHandler(), context.getClass()];
  const args = Object.entries(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, owner, handler.name) ?? {}) as Readonly<Record<string, { readonly schema?: unknown }>>,
  );
  const schemas = args.flatMap(([place, { schema }]) => (place.startsWith(`${kinds.query}:`) ? [schema] : []));
  return {
    query: new Set([...(reflector.get<readonly string[] | undefined>(queryKeys, handler) ?? []), ...schemas.flatMap(keysOfSchema)]),
    body: args.some(([place]) => place.startsWith(`${kinds.body}:`)) || reflector.get<unknown>(fileKey, handler) !== undefined,
  };
}

function keysOfSchema(schema: unknown): string[] {
  if (!(schema instanceof z.ZodObject)) throw new Error('A query is read by the schema of an object, whose keys are known');
  return Object.keys(schema.shape);
}

function keysOf(body: unknown): string[] {
  return typeof body === 'object' && body !== null ? Object.keys(body) : [];
}
