/** Where a text stops being JSON, counted as an editor does: from one. */
export interface Break {
  readonly line: number;
  readonly column: number;
}

type Expected = 'body' | 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'more';
type Kind = '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'scalar';
type Opened = '{' | '[';

const blank = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** Below this stand the characters that end a line or rule a printer: a text of JSON holds none. */
const firstWritten = ' ';
const marks = new Set(['{', '}', '[', ']', ',', ':']);

/**
 * The first place at which the text can no longer become an object or a list of JSON; its end, where it is cut off. Node.js says the place
 * of some faults only, and quotes what was written around it.
 */
export function jsonBreak(text: string): Break {
  const before = text.slice(0, breakOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function breakOf(text: string): number {
  const open: Opened[] = [];
  let awaited: Expected | undefined = 'body';
  let at = 0;
  for (;;) {
    at = behind(blank, text, at) ?? at;
    const token = tokenAt(text, at);
    awaited = token && next(awaited, token.kind, open);
    if (token === undefined || awaited === undefined) return at;
    at = token.end;
    if (token.isBroken) return at;
  }
}

function tokenAt(text: string, at: number): { kind: Kind; end: number; isBroken?: boolean } | undefined {
  const mark = text[at] ?? '';
  if (marks.has(mark)) return { kind: mark as Kind, end: at + 1 };
  if (mark === '"') return textAt(text, at + 1);
  const end = behind(scalar, text, at);
  return end === undefined ? undefined : { kind: 'scalar', end };
}

function textAt(text: string, from: number): { kind: 'text'; end: number; isBroken: boolean } {
  let at = from;
  for (;;) {
    const mark = text[at] ?? '';
    if (mark === '"') return { kind: 'text', end: at + 1, isBroken: false };
    const end = mark === '\\' ? behind(escaped, text, at) : mark >= firstWritten ? at + 1 : undefined;
    if (end === undefined) return { kind: 'text', end: at, isBroken: true };
    at = end;
  }
}

/** What is awaited behind a token, where it may stand here. */
function next(awaited: Expected, kind: Kind, open: Opened[]): Expected | undefined {
  const isValue = awaited === 'value' || awaited === 'value or end';
  switch (kind) {
    case '{':
    case '[':
      if (!isValue && awaited !== 'body') return undefined;
      open.push(kind);
      return kind === '{' ? 'key or end' : 'value or end';
    case '}':
    case ']':
      if (!(awaited === 'more' || awaited.endsWith('or end')) || open.at(-1) !== (kind === '}' ? '{' : '[')) return undefined;
      open.pop();
      return 'more';
    case ',':
      if (awaited !== 'more' || open.length === 0) return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return awaited === 'colon' ? 'value' : undefined;
    case 'text':
      return awaited.startsWith('key') ? 'colon' : isValue ? 'more' : undefined;
    case 'scalar':
      return isValue ? 'more' : undefined;
  }
}

function behind(part: RegExp, text: string, at: number): number | undefined {
  part.lastIndex = at;
  return part.test(text) ? part.lastIndex : undefined;
}
