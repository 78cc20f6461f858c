import { addTeamComment } from '@siklus/contracts/team-assignments';
import { numberOf } from '@siklus/domain';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface CommentDialogProps {
  /** The assignment, and the key of the result. */
  readonly id: string;
  readonly of: string;
  readonly name: string;
  readonly onClose: () => void;
}

const textOnly = addTeamComment.pick({ text: true });

/** Says something of a result to the employee and to who assesses him. */
export function CommentDialog({ id, of, name, onClose }: CommentDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs={`team-assignments/${id}/comments/${of}`}
      schema={textOnly}
      title={t('teams.commentOn', { ref: numberOf(of), name })}
      lead={t('teams.commentLead')}
      confirm={t('teams.comment')}
      act={({ text }, key) => verbs.commentOnResult({ id, of, text, key })}
      said={() => t('teams.commented')}
      onClose={onClose}
    />
  );
}
