import Box from '@mui/material/Box';
import { withdrawExpectation } from '@siklus/contracts/expected-results';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';
import { placeWords, type CellPlace } from './matrix-cell';

interface WithdrawExpectationDialogProps {
  readonly place: CellPlace;
  readonly onClose: () => void;
}

const asked = withdrawExpectation.pick({ reason: true });

/** Takes back what is expected of one person for one result, with the reason; he is told. */
export function WithdrawExpectationDialog({ place, onClose }: WithdrawExpectationDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  const { matrix, row, cell } = place;
  const participantId = row.participantId ?? '';
  const { person, result } = placeWords(place);
  return (
    <FormDialog
      keptAs={`participants/${participantId}/expected/${matrix.participantId}/${cell.key}/withdraw`}
      schema={asked}
      title={t('matrix.withdraw')}
      lead={
        <div>
          <Box sx={{ fontWeight: 600 }}>{person}</Box>
          <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{result}</Box>
          <Box sx={{ mt: 2 }}>{t('matrix.withdrawLead', { text: cell.expected?.text ?? '' })}</Box>
        </div>
      }
      confirm={t('matrix.withdrawVerb')}
      act={({ reason }, requestKey) =>
        verbs.withdrawExpectation({ participantId, document: matrix.participantId, key: cell.key, reason, requestKey })
      }
      said={() => t('matrix.withdrawn', { name: row.name })}
      onClose={onClose}
    />
  );
}
