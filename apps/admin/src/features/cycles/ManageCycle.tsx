import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { copyCycle, type Cycle } from '@siklus/contracts/cycles';
import { useRedirect } from 'react-admin';
import { useState } from 'react';
import { ActDialog } from '../../kit/forms/ActDialog';
import { FormDialog } from '../../kit/forms/FormDialog';
import { mayTo } from '../../kit/providers/access';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Facts } from '../../kit/ui/Facts';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Panel } from '../../kit/ui/Panel';
import { useText } from '../../kit/words/text';
import { CloseCycleDialog } from './CloseCycleDialog';
import { JoinDialog } from './JoinDialog';
import { ReopenCycleDialog } from './ReopenCycleDialog';
import { useEnrolsWords } from './useEnrolsWords';

type Asking = 'delete' | 'copy' | 'join' | 'joins' | 'close' | 'reopen';

/** Who takes part in a cycle, and what may be done with it as a whole as it stands. */
export function ManageCycle({ cycle, onBegun }: { readonly cycle: Cycle; readonly onBegun: (operationId: string) => void }) {
  const t = useText();
  const redirect = useRedirect();
  const { copyCycle: copy, removeCycle, setCycleJoins } = useVerbs();
  const whom = useEnrolsWords(cycle);
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const { state, year } = cycle;
  const runs = state === 'open' || state === 'opening';
  const button = (ask: Asking, word: Parameters<typeof t>[0]) => (
    <Button size="small" onClick={() => setAsking(ask)}>
      {t(word)}
    </Button>
  );
  return (
    <Panel title={t('cycles.manage')}>
      <Facts
        facts={[
          [t('cycles.whom'), whom],
          ...(state === 'draft' || runs
            ? [[t('cycles.joins.label'), t(cycle.joins ? 'cycles.joins.on' : 'cycles.joins.off')] as const]
            : []),
        ]}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 4 }}>
        {state === 'draft' && mayTo(cycle, 'cycle.create') && (
          <>
            <LinkButton to={`/cycles/${cycle.id}`} size="small">
              {t('cycles.edit')}
            </LinkButton>
            {button('delete', 'cycles.delete')}
          </>
        )}
        {runs && mayTo(cycle, 'cycle.join') && (
          <>
            {state === 'open' && button('join', 'cycles.join')}
            {button('joins', cycle.joins ? 'cycles.joins.turnOff' : 'cycles.joins.turnOn')}
          </>
        )}
        {mayTo(cycle, 'cycle.create') && button('copy', 'cycles.copy')}
        {state === 'open' && mayTo(cycle, 'cycle.close') && button('close', 'cycles.close')}
        {state === 'closed' && mayTo(cycle, 'cycle.close') && button('reopen', 'cycles.reopen')}
      </Box>
      {asking === 'delete' && (
        <ActDialog
          title={t('cycles.deleteTitle', { year, unit: cycle.unitName })}
          confirm={t('cycles.delete')}
          lead={t('cycles.deleteLead')}
          act={() => removeCycle(cycle.id)}
          onDone={() => redirect('list', 'cycles')}
          onClose={close}
        />
      )}
      {asking === 'copy' && (
        <FormDialog
          keptAs={`cycles/${cycle.id}/copy`}
          schema={copyCycle}
          begin={{ year: year + 1 }}
          title={t('cycles.copyTitle', { year, unit: cycle.unitName })}
          confirm={t('cycles.copy')}
          lead={t('cycles.copyLead')}
          act={(given, key) => copy({ id: cycle.id, ...given, key })}
          onDone={({ id }) => redirect('show', 'cycles', id)}
          onClose={close}
        />
      )}
      {asking === 'joins' && (
        <ActDialog
          title={t('cycles.joins.label')}
          confirm={t(cycle.joins ? 'cycles.joins.turnOff' : 'cycles.joins.turnOn')}
          lead={t(cycle.joins ? 'cycles.joins.offLead' : 'cycles.joins.onLead')}
          act={() => setCycleJoins({ id: cycle.id, joins: !cycle.joins })}
          onClose={close}
        />
      )}
      {asking === 'join' && <JoinDialog cycle={cycle} onBegun={onBegun} onClose={close} />}
      {asking === 'close' && <CloseCycleDialog cycle={cycle} onBegun={onBegun} onClose={close} />}
      {asking === 'reopen' && <ReopenCycleDialog cycle={cycle} onBegun={onBegun} onClose={close} />}
    </Panel>
  );
}
