import type { WrittenForm } from '../../kit/drafts/forms';
import { indicatorOfField } from './fieldOf';

/** Where the form of one indicator of a document is kept while it is written, and that of several. */
export const noteForm = (participantId: string, indicator: string): string => `participants/${participantId}/progress/${indicator}`;
export const severalForm = (participantId: string): string => noteForm(participantId, 'several');

/** On which indicators of a document something was written that was not saved, in their own form or in the one of several. */
export function writtenNotes(forms: readonly (readonly [keptAs: string, form: WrittenForm])[], participantId: string): readonly string[] {
  const beginning = noteForm(participantId, '');
  return forms
    .filter(([keptAs]) => keptAs.startsWith(beginning))
    .flatMap(([keptAs, { values }]) =>
      keptAs === severalForm(participantId)
        ? Object.keys(values)
            .filter((field) => field !== 'day')
            .map(indicatorOfField)
        : [keptAs.slice(beginning.length)],
    );
}
