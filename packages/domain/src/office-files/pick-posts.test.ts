import { describe, expect, it } from '@jest/globals';
import { siti, row, sheet, check, codes } from '../testing/office-sheets.js';

describe('somebody who stands there more than once', () => {
  const first = row(siti, { periode_awal: '2026-01-01', periode_akhir: '2026-06-30' });
  const second = row(siti, { unor: 'Bidang Pembinaan', periode_awal: '46204', periode_akhir: '2026-12-31' });

  it.each([[[first, second]], [[second, first]]])('after a transfer is where the latest period has him, and that is told', (rows) => {
    const report = check(sheet(...rows));
    expect(report.valid).toMatchObject([{ unitName: 'Bidang Pembinaan', validFrom: '2026-07-01' }]);
    expect(codes(report).filter((code) => code.includes('LATEST_PERIOD'))).toHaveLength(1);
    expect(report.rows).toBe(2);
  });

  it('with the same content is one', () => expect(codes(check(sheet(first, first)))).toContain('4 nip ROW_REPEATED'));

  it('is where the row that was written last has him, in whichever form its day is', () => {
    const [old, recent] = [
      row(siti, { ditulis: '28/01/2026 08:00' }),
      row(siti, { unor: 'Bidang Pembinaan', ditulis: '03/02/2026 07:00' }),
    ];
    expect(check(sheet(recent, old)).valid).toMatchObject([{ unitName: 'Bidang Pembinaan' }]);
  });

  it('with nothing to tell which is later is left to a person', () => {
    const report = check(sheet(row(siti), row(siti, { unor: 'Bidang Pembinaan' })));
    expect(codes(report)).toContain('5 nip DUPLICATE_NIP');
  });

  it.each(['00-00-0000', '0000-00-00 00:00:00', 'NaN', 'NULL', '-'])('whose day is %s is taken as one of whom no day is told', (day) => {
    const report = check(sheet(row(siti, { periode_awal: day })));
    expect([report.errors, codes(report).filter((code) => code.includes('BEGIN_ASSUMED')).length]).toEqual([[], 1]);
  });

  it('for a post that he acts for keeps both, while it lasts', () => {
    const acting = { jabatan: 'Kepala Puskesmas', is_plt: '1', periode_awal: '2026-09-01' };
    const report = check(sheet(row(siti), row(siti, { ...acting, periode_akhir: '2026-12-31' })));
    expect(report.valid.map(({ assignmentKind, position }) => [assignmentKind, position])).toEqual([
      ['D', 'Bidan Mahir'],
      ['PLT', 'Kepala Puskesmas'],
    ]);
    expect(codes(report)).toContain('5 is_plt ACTING_TAKEN');
    const over = check(sheet(row(siti), row(siti, { ...acting, periode_akhir: '2026-09-30' })));
    expect([over.rows, over.valid.length, over.errors]).toEqual([2, 1, []]);
    expect(codes(over)).toContain('4 is_plt ACTING_OVER');
  });

  it('is told apart from the own post by the title, too', () => {
    const report = check(sheet(row(siti), row(siti, { jabatan: 'Plh. Kepala Puskesmas', periode_awal: '2026-09-01' })));
    expect(report.valid[1]).toMatchObject({ assignmentKind: 'PLH', position: 'Kepala Puskesmas' });
  });
});
