import type { ImportedFile, ImportedRow } from '@siklus/contracts/imports';
import type { Tone } from '../../kit/ui/Chip';

export const states = ['writing', 'done', 'undoing', 'undone'] as const satisfies readonly ImportedFile['state'][];
export const rowStates = ['written', 'left', 'waiting', 'undone', 'stays', 'undoing'] as const satisfies readonly ImportedRow['state'][];

/** The colour of where an import stands, and of what became of a row of it. */
export const importTones: Readonly<Record<ImportedFile['state'], Tone>> = {
  writing: 'sea',
  done: 'ok',
  undoing: 'sea',
  undone: 'plain',
};
export const rowTones: Readonly<Record<ImportedRow['state'], Tone>> = {
  waiting: 'plain',
  written: 'ok',
  left: 'wait',
  undoing: 'plain',
  undone: 'plain',
  stays: 'wait',
};
