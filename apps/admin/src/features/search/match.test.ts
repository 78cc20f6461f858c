import { describe, expect, it } from '@jest/globals';
import { panelActions } from './actions';
import { actionsLike, errorsBetween } from './match';

const found = (typed: string) => actionsLike(typed, panelActions).map(({ to }) => to);

describe('the search for actions', () => {
  it.each([
    ['impor', '/import'],
    ['Import employees', '/import'],
    ['upload', '/import'],
    ['jejka', '/audit-entries'],
    ['audti', '/audit-entries'],
    ['papna siklus', '/cycles'],
    ['pemberithauan', '/notifications'],
    ['dokumen saya', '/my-document'],
    ['skp', '/my-document'],
    ['perpanjnag', '/bulk-operations'],
    ['new cycle', '/cycles/create'],
  ])('finds %s', (typed, to) => {
    expect(found(typed)[0]).toBe(to);
  });

  it.each(['', '  ', 'zzzz', 'qxqxqxqx', '***', 'impor kucing'])('finds nothing for %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('puts what is named so before what is only called so', () => {
    expect(found('siklus').slice(0, 2).sort()).toEqual(['/cycles', '/cycles/create']);
  });

  it('counts an exchange as one error, and none for a beginning', () => {
    expect(errorsBetween('audti', 'audit', 2)).toBe(1);
    expect(errorsBetween('pem', 'pemberitahuan', 0)).toBe(0);
    expect(errorsBetween('kucing', 'siklus', 2)).toBe(3);
  });

  it('has each action once, in both languages', () => {
    expect(new Set(panelActions.map(({ to }) => to)).size).toBe(panelActions.length);
    for (const { label } of panelActions) expect([label.id, label.en].every((text) => text.length > 2)).toBe(true);
  });
});
