import { expect, it } from '@jest/globals';
import { fieldOf } from './fieldOf';
import { noteForm, severalForm, writtenNotes } from './writtenNotes';

const form = (values: Readonly<Record<string, unknown>>) => ({ title: 'Catat kemajuan', path: '/progress', at: '1', values });

it.each([
  ['its own', [[noteForm('p1', 'r1.i2'), form({ note: 'Rampung' })] as const], ['r1.i2']],
  [
    'the one of several',
    [[severalForm('p1'), form({ [fieldOf('r1.i1')]: 3, [fieldOf('r2.i1')]: 1, day: null })] as const],
    ['r1.i1', 'r2.i1'],
  ],
  ['that of another document', [[noteForm('p2', 'r1.i2'), form({ note: 'Rampung' })] as const], []],
  ['another form of the document', [['participants/p1/remarks/r1.i1', form({ text: 'Baik' })] as const], []],
])('what was written on an indicator and not saved, in %s', (_where, forms, expected) =>
  expect(writtenNotes(forms, 'p1')).toEqual(expected),
);
