import { afterEach, beforeEach, expect } from '@jest/globals';
import { appendFileSync, readFileSync } from 'node:fs';
import { watchClauses } from './watched-clauses.js';

/**
 * Jest loads this before a suite of a copy of the project: it notes for each test which clauses refused something meanwhile, and takes out
 * one clause for all tests of a topic, as the file says that `SIKLUS_OPENED` names.
 */
const notes = process.env['SIKLUS_NOTES'] ?? '';
const opened = JSON.parse(readFileSync(process.env['SIKLUS_OPENED'] ?? '', 'utf8')) as readonly [topic: string, without: number | null][];
const refused = watchClauses();

beforeEach(() => {
  refused();
  globalThis.siklusTaken = opened.find(([topic]) => test().startsWith(`${topic} `))?.[1] ?? undefined;
});

afterEach(() => {
  globalThis.siklusTaken = undefined;
  appendFileSync(notes, `${JSON.stringify({ test: test(), refused: refused() })}\n`);
});

const test = (): string => expect.getState().currentTestName ?? '';
