import { describe, expect, it } from '@jest/globals';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { keptStatement } from './kept-statement.mjs';

const text = 'copy unit (name) from stdin';

/** Lets the server of this COPY say that it is ready for lines; what is sent to it leads nowhere. */
function ready(copy: CopyStreamQuery): void {
  const connection = { query: () => undefined, stream: { write: () => true } };
  const server = copy as unknown as { submit(to: typeof connection): void; handleCopyInResponse(from: typeof connection): void };
  server.submit(connection);
  server.handleCopyInResponse(connection);
}

const [one, two] = [Buffer.from('Dinas\n'), Buffer.from('Badan\n')];
const whole = (copy: CopyStreamQuery) => void copy.end(one);
const inPieces = (copy: CopyStreamQuery) => [one, two].forEach((line) => copy.write(line));
const withItsEnd = (copy: CopyStreamQuery) => void (copy.write(one), copy.end(two));

describe('a statement that is kept to be sent once more', () => {
  it.each([
    ['all at its end', whole, 'Dinas\n'],
    ['piece by piece', inPieces, 'Dinas\nBadan\n'],
    ['the last with its end', withItsEnd, 'Dinas\nBadan\n'],
    ['never any', (copy: CopyStreamQuery) => void copy.end(), ''],
  ])('has the lines of a COPY that is given them %s, before or after the server is ready', (_how, give, lines) => {
    for (const order of [
      [give, ready],
      [ready, give],
    ]) {
      const copy = copyFrom(text);
      const kept = keptStatement(copy, undefined);
      for (const step of order) step(copy);
      expect({ ...kept, lines: Buffer.concat(kept.lines ?? [Buffer.from('none')]).toString() }).toEqual({ text, values: [], lines });
    }
  });

  it.each([
    ['text and parameters', 'select $1', ['a'], { text: 'select $1', values: ['a'] }],
    ['text alone', 'begin', undefined, { text: 'begin', values: [] }],
    ['one object', { text: 'select $1', values: ['a'] }, undefined, { text: 'select $1', values: ['a'] }],
  ])('is what is sent as %s, and has no lines', (_how, first, values, kept) => {
    expect(keptStatement(first, values)).toEqual(kept);
  });
});
