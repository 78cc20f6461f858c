import { expect, it } from '@jest/globals';
import { columnsShown, isLeftOut, withColumn } from './columns-shown';

it('leaves a column out by the address, and takes it back', () => {
  const without = withColumn(undefined, 'unitName', false);
  expect([isLeftOut(without, 'unitName'), isLeftOut(without, 'nip'), isLeftOut(undefined, 'unitName')]).toEqual([true, false, false]);
  const both = withColumn(without, 'nip', false);
  expect(['unitName', 'nip'].map((source) => isLeftOut(both, source))).toEqual([true, true]);
  expect(withColumn(withColumn(both, 'nip', true), 'unitName', true)).toEqual({});
});

it('leaves alone what else stands there', () => {
  expect(withColumn({ q: true }, 'nip', false)).toEqual({ q: true, 'without.nip': true });
});

it('shows what is there of a view that names a column which is gone, and always what names the record', () => {
  const columns = ['employeeName', 'nip', 'unitName'].map((source) => ({ source }));
  const shown = (displayed: Record<string, unknown>) => columnsShown(columns, displayed).map(({ source }) => source);
  expect(shown({ 'without.gone': true, 'without.nip': true })).toEqual(['employeeName', 'unitName']);
  expect(shown({ 'without.employeeName': true, 'without.unitName': 'false' })).toEqual(['employeeName', 'nip', 'unitName']);
});
