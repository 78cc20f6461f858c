import { fault, hidesInText, Refusal, unknownKeys } from '@siklus/domain';
import type { NextFunction, Request, Response } from 'express';

/** Keys that name the prototype of whatever they are copied to; the framework takes them out of a body without a word. */
const prototypes: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** How deep JSON may be nested; the deepest form of the office needs a third of it. */
const deepest = 24;

interface Place {
  readonly value: unknown;
  readonly source: string;
  readonly depth: number;
}

/**
 * Refuses what no part of the product could work on or keep, before any of them looks at it: nesting that whoever walks it by calling
 * himself would fall over, texts with half a character or with what nobody sees, and a key that would name the prototype of whatever it is
 * copied to. Its faults stand at `at`, or below it. It does not call itself.
 */
export function checkInput(input: unknown, at = ''): void {
  const places: Place[] = [{ value: input, source: at, depth: 0 }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, source, depth } = place;
    if (typeof value === 'string') demandWhole(value, source);
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) throw refusal(source, 'NESTED_TOO_DEEP');
    for (const [key, each] of Object.entries(value)) {
      demandWhole(key, source);
      if (prototypes.has(key)) throw new Refusal('MALFORMED_REQUEST', {}, unknownKeys([key], source));
      places.push({ value: each, source: source === '' ? key : `${source}.${key}`, depth: depth + 1 });
    }
  }
}

/** The same for the body of a request. */
export function boundInput(request: Request, _response: Response, next: NextFunction): void {
  checkInput(request.body);
  next();
}

function demandWhole(text: string, source: string): void {
  if (!text.isWellFormed()) throw refusal(source, 'HALF_CHARACTER');
  // What stands in answers the form of the step judges, at its field, once they are handed in: a draft keeps what was typed.
  const isAnswer = /^answers(\.|$)/.test(source);
  if (isAnswer ? text.includes('\0') : hidesInText(text)) throw refusal(source, 'HIDDEN_CHARACTER');
}

function refusal(source: string, code: 'NESTED_TOO_DEEP' | 'HALF_CHARACTER' | 'HIDDEN_CHARACTER'): Refusal {
  return new Refusal('MALFORMED_REQUEST', {}, [fault(source.toWellFormed().slice(0, 200), code, { max: deepest })]);
}
