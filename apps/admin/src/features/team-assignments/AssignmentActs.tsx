import Button from '@mui/material/Button';
import { answerAssignment, endAssignment, type TeamAssignment } from '@siklus/contracts/team-assignments';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { mayTo } from '../../kit/providers/access';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

// What is said is told by the button.
const reasonOnly = answerAssignment.omit({ consents: true });

/** What the reader may do to an assignment now: answer for the home unit, or take it back and end it. */
export function AssignmentActs({ assignment }: { readonly assignment: TeamAssignment }) {
  const t = useText();
  const verbs = useVerbs();
  const [asking, setAsking] = useState<'consent' | 'decline' | 'end' | null>(null);
  const { id, employeeName: name, team, state } = assignment;
  const close = () => setAsking(null);
  const about = { name, team };
  const ending = state === 'WAITING' ? 'takeBack' : 'end';
  return (
    <>
      {mayTo(assignment, 'team-assignment.answer') && (
        <>
          <Button size="small" variant="contained" aria-label={t('teams.consentTo', about)} onClick={() => setAsking('consent')}>
            {t('teams.consent')}
          </Button>
          <Button size="small" aria-label={t('teams.declineOf', about)} onClick={() => setAsking('decline')}>
            {t('teams.decline')}
          </Button>
        </>
      )}
      {mayTo(assignment, 'team-assignment.end') && (
        <Button size="small" aria-label={t(`teams.${ending}Of`, about)} onClick={() => setAsking('end')}>
          {t(`teams.${ending}`)}
        </Button>
      )}
      {(asking === 'consent' || asking === 'decline') && (
        <FormDialog
          keptAs={`team-assignments/${id}/${asking}`}
          schema={reasonOnly}
          title={t(asking === 'consent' ? 'teams.consentTo' : 'teams.declineOf', about)}
          lead={t(asking === 'consent' ? 'teams.consentLead' : 'teams.declineLead')}
          confirm={t(`teams.${asking}`)}
          needs={asking === 'decline' ? ['reason'] : []}
          act={(given, key) => verbs.answerAssignment({ id, ...given, consents: asking === 'consent', key })}
          said={() => t('teams.answered')}
          onClose={close}
        />
      )}
      {asking === 'end' && (
        <FormDialog
          keptAs={`team-assignments/${id}/end`}
          schema={endAssignment}
          title={t(`teams.${ending}Of`, about)}
          lead={t(`teams.${ending}Lead`)}
          confirm={t(`teams.${ending}`)}
          act={(given, key) => verbs.endAssignment({ id, ...given, key })}
          onClose={close}
        />
      )}
    </>
  );
}
