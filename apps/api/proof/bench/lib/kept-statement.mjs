import { Writable } from 'node:stream';

/**
 * What a call of `client.query` sends, to be sent once more: text and parameters, of a COPY also its `lines`, which come as they are
 * written. However a stream is given them, one by one or with its end, they reach it by one of the two ways that are listened to here.
 *
 * @param {any} first
 * @param {unknown} values
 * @returns {import('./replay.js').Statement}
 */
export function keptStatement(first, values) {
  const { text, values: own } = typeof first === 'string' ? { text: first, values: undefined } : first;
  const statement = { text, values: Array.isArray(values) ? [...values] : (own ?? []) };
  return first instanceof Writable ? { ...statement, lines: linesOf(first) } : statement;
}

function linesOf(copy) {
  const lines = [];
  const { _write: write, _writev: writeMany } = copy;
  copy._write = (line, ...more) => {
    lines.push(line);
    write.call(copy, line, ...more);
  };
  copy._writev = (given, done) => {
    for (const { chunk } of given) lines.push(chunk);
    writeMany.call(copy, given, done);
  };
  return lines;
}
