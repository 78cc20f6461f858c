import Box from '@mui/material/Box';
import { expectResult, withdrawExpectation } from '@siklus/contracts/expected-results';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { FormDialog } from '../../kit/forms/FormDialog';
import { TextareaInput } from '../../kit/forms/TextareaInput';
import type { InputProps } from '../../kit/forms/input-props';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';
import { placeWords, type CellPlace } from './matrix-cell';

interface ExpectationDialogProps {
  readonly place: CellPlace;
  /** Takes it back with a reason, instead of writing it. */
  readonly withdraws?: boolean;
  readonly onClose: () => void;
}

const words = expectResult.pick({ text: true });
const reason = withdrawExpectation.pick({ reason: true });

/** What the head expects of one person for one of his results, or that it is taken back; what is typed is kept until it is sent. */
export function ExpectationDialog({ place, withdraws = false, onClose }: ExpectationDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  const { matrix, row, cell } = place;
  const { person, result } = placeWords(place);
  const of = { participantId: row.participantId ?? '', document: matrix.participantId, key: cell.key };
  const keptAs = `participants/${of.participantId}/expected/${of.document}/${of.key}`;
  const lead = (
    <div>
      <Box sx={{ fontWeight: 600 }}>{person}</Box>
      <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{result}</Box>
      {withdraws && <Box sx={{ mt: 2 }}>{t('matrix.withdrawLead', { text: cell.expected?.text ?? '' })}</Box>}
    </div>
  );
  return withdraws ? (
    <FormDialog
      keptAs={`${keptAs}/withdraw`}
      schema={reason}
      title={t('matrix.withdraw')}
      lead={lead}
      confirm={t('matrix.withdrawVerb')}
      act={(given, requestKey) => verbs.withdrawExpectation({ ...of, ...given, requestKey })}
      said={() => t('matrix.withdrawn', { name: row.name })}
      onClose={onClose}
    />
  ) : (
    <FormDialog
      keptAs={keptAs}
      schema={words}
      title={t(cell.expected === null ? 'matrix.expectVerb' : 'matrix.changeTitle')}
      lead={lead}
      confirm={t('ra.action.save')}
      begin={{ text: cell.expected?.text }}
      inputs={{ text: WordsOfIt }}
      act={(given, requestKey) => verbs.expectResult({ ...of, version: versionOf(matrix), ...given, requestKey })}
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
