import Box from '@mui/material/Box';
import { expectResult } from '@siklus/contracts/expected-results';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { FormDialog } from '../../kit/forms/FormDialog';
import { TextareaInput } from '../../kit/forms/TextareaInput';
import type { InputProps } from '../../kit/forms/input-props';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';
import { placeWords, type CellPlace } from './matrix-cell';

interface ExpectDialogProps {
  readonly place: CellPlace;
  readonly onClose: () => void;
}

const asked = expectResult.pick({ text: true });

/** What the head expects of one person for one of his results; what is typed is kept until it is sent. */
export function ExpectDialog({ place, onClose }: ExpectDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  const { matrix, row, cell } = place;
  const participantId = row.participantId ?? '';
  const { person, result } = placeWords(place);
  return (
    <FormDialog
      keptAs={`participants/${participantId}/expected/${matrix.participantId}/${cell.key}`}
      schema={asked}
      title={t(cell.expected === null ? 'matrix.expectVerb' : 'matrix.changeTitle')}
      lead={
        <div>
          <Box sx={{ fontWeight: 600 }}>{person}</Box>
          <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{result}</Box>
        </div>
      }
      confirm={t('ra.action.save')}
      begin={{ text: cell.expected?.text }}
      inputs={{ text: WordsOfIt }}
      act={({ text }, requestKey) =>
        verbs.expectResult({ participantId, document: matrix.participantId, version: versionOf(matrix), key: cell.key, text, requestKey })
      }
      said={() => t('matrix.expectSaid', { name: row.name })}
      onClose={onClose}
    />
  );
}

/** A head without an agreed plan has no columns to write in, so the version is there. */
function versionOf({ planVersion }: RoleMatrix): number {
  return planVersion ?? 1;
}

/** Whoever presses the button of a cell writes on at once. */
function WordsOfIt(props: InputProps) {
  return <TextareaInput {...props} autoFocus />;
}
