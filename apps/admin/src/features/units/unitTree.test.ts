import { describe, expect, it } from '@jest/globals';
import type { UnitNode } from '@siklus/contracts/units';
import { narrow, treeOf, type Branch } from './unitTree';

const unit = (id: string, parentId: string | null): UnitNode => ({
  id,
  parentId,
  code: `K-${id}`,
  name: `Unit ${id}`,
  zone: 'WIT',
  people: 1,
  cycles: 0,
});
const units = [unit('prov', null), unit('dinas', 'prov'), unit('bidang', 'dinas'), unit('badan', 'prov')];
const names = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ id, below }) => (below.length === 0 ? id : [id, ...names(below)]));

describe('the tree of units', () => {
  it('holds every unit below its parent', () => {
    expect(names(treeOf(units))).toEqual([['prov', ['dinas', 'bidang'], 'badan']]);
  });

  it('loses no unit whose parent is not there', () => {
    expect(names(treeOf(units.slice(1)))).toEqual([['dinas', 'bidang'], 'badan']);
  });
});

describe('narrowing it', () => {
  it.each([
    ['bidang', ['prov', 'dinas', 'bidang'], 1],
    [' k-BADAN ', ['prov', 'badan'], 1],
    ['unit', ['prov', 'dinas', 'bidang', 'badan'], 4],
    ['', ['prov', 'dinas', 'bidang', 'badan'], 4],
    ['tidak ada', [], 0],
  ])('by "%s" keeps what is above the found', (text, shown, matches) => {
    const found = narrow(units, text);
    expect([found.shown.map(({ id }) => id), found.matches]).toEqual([shown, matches]);
  });
});
