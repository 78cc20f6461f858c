import { describe, expect, it } from '@jest/globals';
import { changedFields, type MasterValues, type StaffRow, type StaffUnit } from '@siklus/domain';
import { atOnce } from '../../../platform/in-slices.js';
import type { RowChange } from '../plan/row-changes.js';
import { groupRowByRow } from './group-changes.js';

let line = 1;
function changed(before: MasterValues, after: MasterValues, kind: RowChange['kind'] = 'data'): RowChange {
  line += 1;
  const row = { line, nip: String(line), name: `Orang ${line}`, unitCode: after.unitCode ?? 'U1' } as StaffRow;
  const fields = changedFields({ unitCode: 'U1', ...before }, { unitCode: 'U1', ...after });
  const stays = kind === 'data' && !fields.some(({ field }) => field === 'unitCode');
  return {
    row,
    employeeId: String(line),
    kind,
    isSamePost: kind === 'data',
    isDayTold: true,
    isOfFormer: false,
    post: { kind: 'D', unitId: 'u1', position: 'Analis', begins: '2026-01-02' },
    fields,
    unit: stays ? fields.filter(({ field }) => field === 'unitName') : [],
  };
}
const groupsOf = (changes: readonly RowChange[], newUnits: readonly StaffUnit[] = []) =>
  atOnce(groupRowByRow(changes, newUnits, changes.some(({ unit }) => unit.length > 0) ? [renamedUnit] : []));
const renamedUnit = { id: 'u1', code: 'U1', fields: changedFields({ unitName: 'Lama' }, { unitName: 'Baru' }), people: 300 };
const renamed = () => changed({ unitName: 'Lama', zone: 'WIT' }, { unitName: 'Baru', zone: 'WIT' });

describe('the changes of a list', () => {
  it('tell a renamed unit once with its people, and before it the one change that is another', () => {
    const both = changed({ unitName: 'Lama', rank: 'III/a' }, { unitName: 'Baru', rank: 'III/b' });
    const groups = groupsOf([...Array.from({ length: 195 }, renamed), both]);
    expect(groups.map(({ kind, unit, rows }) => [kind, unit, rows.length])).toEqual([
      ['data', null, 1],
      ['unit', 'U1', 196],
    ]);
    expect(groups[1]?.fields).toEqual([{ field: 'unitName', how: 'changed', same: { old: 'Lama', new: 'Baru' } }]);
    expect(groups.map(({ reaches }) => reaches)).toEqual([null, 300]);
    expect(groups[1]?.rows.at(-1)).toEqual({ row: both.row.line, nip: both.row.nip, name: both.row.name, values: [] });
    expect(groups[0]?.fields).toEqual([{ field: 'rank', how: 'changed', same: null }]);
    expect(groups[0]?.rows[0]?.values).toEqual([{ old: 'III/a', new: 'III/b' }]);
  });

  it('tell a value that is taken away apart from one that becomes another', () => {
    const groups = groupsOf([
      changed({ supervisorNip: '1' }, { supervisorNip: '2' }),
      changed({ supervisorNip: '1' }, { supervisorNip: '2' }),
      changed({ supervisorNip: '1' }, {}),
      changed({}, { supervisorNip: '2' }),
      changed({}, { supervisorNip: '3' }),
      changed({}, { supervisorNip: '3' }),
    ]);
    expect(groups.map(({ fields: [field], rows }) => [field?.how, field?.same, rows.length])).toEqual([
      ['emptied', null, 1],
      ['changed', { old: '1', new: '2' }, 2],
      ['filled', null, 3],
    ]);
  });

  it('tell who moves to a unit apart from who stays in one that is renamed', () => {
    const mover = changed({ unitCode: 'U1', unitName: 'Lama' }, { unitCode: 'U2', unitName: 'Kedua' });
    const groups = groupsOf([renamed(), renamed(), mover]);
    expect(groups.map(({ kind, fields }) => [kind, fields.map(({ field }) => field)])).toEqual([
      ['data', ['unitCode', 'unitName']],
      ['unit', ['unitName']],
    ]);
  });

  it('name every new unit with its place and its people, also one that has nobody', () => {
    const unitOf = (code: string, parentCode: string | null): StaffUnit => ({ code, name: `Unit ${code}`, parentCode, zone: 'WIT' });
    const added = changed({}, { unitCode: 'U1O', unitName: 'Unit U1O', name: 'x' }, 'person');
    const groups = groupsOf([added], [unitOf('U0', null), unitOf('U1O', 'U0')]);
    expect(groups.map(({ kind, unit, rows }) => [kind, unit, rows.length])).toEqual([
      ['newUnit', 'U0', 0],
      ['newUnit', 'U1O', 1],
      ['person', null, 1],
    ]);
    expect(groups[0]?.fields).toEqual([{ field: 'unitName', how: 'filled', same: { old: null, new: 'Unit U0' } }]);
    expect(groups[1]?.fields.map(({ same }) => same?.new)).toEqual(['Unit U1O', 'U0']);
    expect(groups[1]?.rows[0]).toMatchObject({ nip: added.row.nip, values: [] });
  });

  it('tell of new people and new posts where and as what, and hold every row', () => {
    const added = Array.from({ length: 500 }, (_, at) => changed({}, { name: 'x', unitName: 'Baru', position: `Analis ${at}` }, 'person'));
    const groups = groupsOf([...added, changed({}, { position: 'Kepala', unitName: 'Lain' }, 'post')]);
    expect(groups.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['post', 1],
      ['person', 500],
    ]);
    expect(groups[1]?.fields).toEqual([
      { field: 'unitName', how: 'filled', same: { old: null, new: 'Baru' } },
      { field: 'position', how: 'filled', same: null },
    ]);
    expect(groups[1]?.rows[7]?.values).toEqual([{ old: null, new: 'Analis 7' }]);
  });
});
