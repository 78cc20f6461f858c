import { describe, expect, it } from '@jest/globals';
import { withoutTextSign } from '@siklus/domain';
import { toCsvLine } from './csv-line.js';

describe('a line of a report', () => {
  it.each([
    [['Siti', '1980', ''], 'Siti;1980;\r\n'],
    [['Siti; S.H.', 'kata "baik"'], '"Siti; S.H.";"kata ""baik"""\r\n'],
    [['=1+1', '+62', '-', '@nama'], "'=1+1;'+62;'-;'@nama\r\n"],
    [['\t=1', '\r=1'], `"'\t=1";"'\r=1"\r\n`],
    [['\n=1', '＝1+1'], `"'\n=1";'＝1+1\r\n`],
    [['👍 baik', 'שלום'], '👍 baik;שלום\r\n'],
    [['S.Pd., M.Pd.', 'A, B, C'], '"S.Pd., M.Pd.";"A, B, C"\r\n'],
    [["'=1", "'Abdul"], "''=1;'Abdul\r\n"],
    [['dua\nbaris'], '"dua\nbaris"\r\n'],
    [[{ number: '-3' }, { number: '1,5' }], '-3;1,5\r\n'],
    [['198605082010022006', '0012', '1.10', '7e5', '7900', '1.2.a'], "'198605082010022006;'0012;'1.10;'7e5;7900;1.2.a\r\n"],
  ])('of %j is %j: nothing of it is read as a formula', (cells, line) => {
    expect(toCsvLine(cells)).toBe(line);
  });

  it('leaves numbers bare where a machine reads it, and no formula', () => {
    expect(toCsvLine(['198605082010022006', '01', '=1'], ';', true)).toBe("198605082010022006;01;'=1\r\n");
  });

  it('parts by commas where these are for nothing else', () => {
    expect(toCsvLine(['Siti; S.H.', 'Sofifi, Oba'], ',')).toBe('"Siti; S.H.","Sofifi, Oba"\r\n');
  });

  it.each([
    '=1+1',
    '-',
    '@nama',
    "'=1",
    "''",
    "'Abdul",
    '\t=1',
    '＠nama',
    "'＝1",
    "'198605",
    '’1986',
    "'’a",
    '’a',
    '198605082010022006',
    '01',
    '1.10',
    'Siti',
  ])('of %j is read back as it was', (text) => {
    const [cell = ''] = toCsvLine([text]).split('\r\n');
    expect(withoutTextSign(cell.replace(/^"|"$/g, ''))).toBe(text);
  });
});
