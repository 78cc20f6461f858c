import Button from '@mui/material/Button';
import { answerAssignment, endAssignment, type TeamAssignment } from '@siklus/contracts/team-assignments';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { mayTo } from '../../kit/providers/access';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

type Asked = 'consent' | 'decline' | 'takeBack' | 'end';

// What is said is told by the button.
const reasonOnly = answerAssignment.omit({ consents: true });

/** What the reader may do to an assignment now: answer for the home unit, or take it back and end it. */
export function AssignmentActs({ assignment }: { readonly assignment: TeamAssignment }) {
  const t = useText();
  const verbs = useVerbs();
  const [asking, setAsking] = useState<Asked | null>(null);
  const { id, employeeName: name, team, state } = assignment;
  const answers: readonly Asked[] = mayTo(assignment, 'team-assignment.answer') ? ['consent', 'decline'] : [];
  const endings: readonly Asked[] = mayTo(assignment, 'team-assignment.end') ? [state === 'WAITING' ? 'takeBack' : 'end'] : [];
  const dialog = asking && {
    keptAs: `team-assignments/${id}/${asking}`,
    title: t(`teams.asks.${asking}.title`, { name, team }),
    lead: t(`teams.asks.${asking}.lead`),
    confirm: t(`teams.asks.${asking}.verb`),
    onClose: () => setAsking(null),
  };
  return (
    <>
      {[...answers, ...endings].map((each) => (
        <Button
          key={each}
          size="small"
          variant={each === 'consent' ? 'contained' : 'outlined'}
          aria-label={t(`teams.asks.${each}.title`, { name, team })}
          onClick={() => setAsking(each)}
        >
          {t(`teams.asks.${each}.verb`)}
        </Button>
      ))}
      {dialog && (asking === 'consent' || asking === 'decline') && (
        <FormDialog
          {...dialog}
          schema={reasonOnly}
          needs={asking === 'decline' ? ['reason'] : []}
          act={(given, key) => verbs.answerAssignment({ id, ...given, consents: asking === 'consent', key })}
          said={() => t('teams.answered')}
        />
      )}
      {dialog && (asking === 'takeBack' || asking === 'end') && (
        <FormDialog {...dialog} schema={endAssignment} act={(given, key) => verbs.endAssignment({ id, ...given, key })} />
      )}
    </>
  );
}
