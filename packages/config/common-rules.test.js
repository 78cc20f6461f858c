import { describe, expect, it } from '@jest/globals';
import { catalogue, refusalsOfEach, rulesOf } from './planted.js';

/** What each rule that asks for no types refuses. */
const refused = [
  ['eqeqeq', 'export const is = a == b;'],
  ['no-array-constructor', 'export const all = new Array(0, 1);'],
  ['no-control-regex', 'export const sign = /\\x1f/;'],
  ['no-empty', 'if (a) {}'],
  ['no-empty', 'try { act(); } catch {}'],
  ['no-unused-expressions', 'a.b;'],
  ['no-unused-expressions', 'a && b();'],
  ['no-unused-vars', 'const lost = 1;'],
  ['no-unused-vars', 'export function act(kept: string, lost: string) { return kept.trim(); void 0; }'],
  ['no-unused-vars', 'const lost = 1; export type Kept = typeof lost;'],
  ['no-unused-vars', "import { lost } from './lost.js';"],
  ['no-unused-vars', 'try { act(); } catch (lost) { other(); }'],
  ['no-var', 'export var old = 1;'],
  ['prefer-const', 'let a = 1; export const b = a;'],
  ['prefer-rest-params', 'export function all() { return arguments; }'],
  ['prefer-spread', 'act.apply(undefined, all);'],
  ['typescript/ban-ts-comment', '// @ts-ignore\nexport const a = b;'],
  ['typescript/ban-ts-comment', '// @ts-nocheck\nexport const a = b;'],
  ['typescript/ban-ts-comment', '// @ts-expect-error\nexport const a = b;'],
  ['typescript/no-duplicate-enum-values', 'export enum Kind { A = 1, B = 1 }'],
  ['typescript/no-empty-object-type', 'export const a: {} = b;'],
  ['typescript/no-empty-object-type', 'export interface A {}'],
  ['typescript/no-explicit-any', 'export const a: any = b;'],
  ['typescript/no-extra-non-null-assertion', 'export const a = b!!.c;'],
  ['typescript/no-misused-new', 'export interface A { new (): A; b: string }'],
  ['typescript/no-namespace', 'export namespace A { export const b = 1; }'],
  ['typescript/no-non-null-asserted-optional-chain', 'export const a = b?.c!;'],
  ['typescript/no-require-imports', "import a = require('a'); export const b = a;"],
  ['typescript/no-require-imports', "export const a = require('a');"],
  ['typescript/no-this-alias', 'export function act() { const self = this; return self; }'],
  ['typescript/no-unnecessary-type-constraint', 'export function act<T extends unknown>(a: T) { return a; }'],
  ['typescript/no-unsafe-declaration-merging', 'export interface A { b: string }\nexport class A { c = 1; }'],
  ['typescript/no-unsafe-function-type', 'export const act: Function = b;'],
  ['typescript/no-wrapper-object-types', 'export const a: String = b;'],
  ['typescript/prefer-as-const', "export const a = 'b' as 'b';"],
  ['typescript/prefer-namespace-keyword', 'declare module A { const b: number; }\nexport type B = typeof A.b;'],
  ['typescript/triple-slash-reference', '/// <reference path="./a.ts" />\nexport const a = 1;'],
];

/** What looks alike, and may be. */
const allowed = [
  'export const is = a == null;',
  'export const all = new Array<string>(0, 1);',
  'export function act(_unread: string) { const _kept = 1; }',
  'export function act({ a, ...rest }: Row) { return rest; }',
  '// @ts-expect-error the types of this library are older than it\nexport const a = b;',
  'try { act(); } catch { other(); }',
  'export type Given = import("a").A;',
];

describe('of the rules that hold everywhere', () => {
  const texts = [...refused.map(([, text]) => text), ...allowed];
  const found = refusalsOfEach('packages/contracts', (n) => `src/planted-${n}.ts`, texts);

  it.each(refused.map(([rule, text], n) => [rule, text, n]))('%s refuses %s', (rule, _text, n) => {
    expect(found[n]).toContain(rule.includes('/') ? rule : `eslint/${rule}`);
  });

  it.each(allowed.map((text, n) => [text, refused.length + n]))('none refuses %s', (_text, n) => {
    expect(found[n]).toEqual([]);
  });

  it('each has its row, or asks for types', () => {
    const rows = new Set(refused.map(([rule]) => rule));
    const typed = new Set(catalogue().flatMap(({ scope, value, type_aware: isTyped }) => (isTyped ? `${scope}/${value}` : [])));
    const held = Object.keys(rulesOf('packages/config/oxlint.jsonc'));
    expect(held.filter((rule) => !rows.has(rule) && !typed.has(rule))).toEqual([]);
  });
});

describe('of the rules for plain JavaScript', () => {
  const rows = [
    ['no-undef', 'export const a = nowhere;'],
    ['no-undef', 'export const a = window;'],
    ['no-unused-vars', 'const lost = 1;'],
    ['no-unused-vars', 'const _lost = 1;'],
    ['no-empty', 'if (process.pid) {}'],
    ['no-unreachable', 'export function act() { return 1; console.log(2); }'],
    ['no-dupe-keys', 'export const a = { b: 1, b: 2 };'],
    ['no-async-promise-executor', 'export const a = new Promise(async (done) => done());'],
    ['no-unsafe-finally', 'export function act() { try { return 1; } finally { return 2; } }'],
    ['prefer-const', 'let a = 1; export const b = a;'],
    ['no-var', 'export var old = 1;'],
    ['eqeqeq', 'export const is = process.pid == 1;'],
  ];
  const fine =
    'export const a = [process, console, Buffer, URL, fetch, AbortSignal, structuredClone, setTimeout, queueMicrotask, Promise];';
  const found = refusalsOfEach('.', (n) => `scripts/planted-${n}.mjs`, [...rows.map(([, text]) => text), fine], 'oxlint.scripts.jsonc');

  it.each(rows.map((row, n) => [...row, n]))('%s refuses %s', (rule, _text, n) => {
    expect(found[n]).toEqual([`eslint/${rule}`]);
  });

  it('none refuses what every Node.js has, and each has its row', () => {
    expect(found.at(-1)).toEqual([]);
    expect([...new Set(rows.map(([rule]) => rule))].sort()).toEqual(Object.keys(rulesOf('oxlint.scripts.jsonc')).sort());
  });
});
