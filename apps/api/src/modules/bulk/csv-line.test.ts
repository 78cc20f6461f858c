import { describe, expect, it } from '@jest/globals';
import { toCsvLine } from './csv-line.js';

describe('a line of a report', () => {
  it.each([
    [['Siti', '1980', ''], 'Siti;1980;\r\n'],
    [['Siti; S.H.', 'kata "baik"'], '"Siti; S.H.";"kata ""baik"""\r\n'],
    [['=1+1', '+62', '-', '@nama'], "'=1+1;'+62;'-;'@nama\r\n"],
    [['dua\nbaris'], '"dua\nbaris"\r\n'],
  ])('of %j is %j: nothing of it is read as a formula', (cells, line) => {
    expect(toCsvLine(cells)).toBe(line);
  });
});
