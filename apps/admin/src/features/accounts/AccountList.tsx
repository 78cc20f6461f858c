import Button from '@mui/material/Button';
import { account, type ActivationCodes } from '@siklus/contracts/accounts';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { Chip } from '../../kit/ui/Chip';
import { MakeCodesDialog } from './MakeCodesDialog';
import { Slips } from './Slips';
import { tones } from './states';

const states = ['none', 'code', 'active', 'disabled'] as const;

/** Who can sign in, who has a code, and who has neither. */
export function AccountList() {
  const t = useText();
  const { ownMoment } = useFormat();
  const [isMaking, setMaking] = useState(false);
  const [codes, setCodes] = useState<ActivationCodes>();
  if (codes !== undefined) return <Slips codes={codes} onClose={() => setCodes(undefined)} />;
  return (
    <>
      <RecordList
        resource="accounts"
        schema={account}
        title="places.accounts.name"
        empty={t('accounts.none')}
        sort={{ field: 'name', order: 'ASC' }}
        link="show"
        lead={t('accounts.lead')}
        actions={
          <Button variant="contained" onClick={() => setMaking(true)}>
            {t('accounts.make')}
          </Button>
        }
        filters={[
          { kind: 'text', source: 'q', label: 'lists.searchPerson' },
          { kind: 'unit', source: 'unitId', label: 'lists.unit' },
          {
            kind: 'choice',
            source: 'state',
            label: 'accounts.state',
            options: states.map((value) => ({ value, label: t(`accounts.states.${value}`) })),
          },
        ]}
        columns={[
          { source: 'name', render: ({ name }) => name },
          { source: 'username', render: ({ username }) => username },
          { source: 'unitName', render: ({ unitName }) => unitName ?? '–' },
          { source: 'hasEmail', render: ({ hasEmail }) => t(hasEmail ? 'accounts.mailKnown' : 'accounts.mailUnknown'), fixed: true },
          {
            source: 'state',
            render: ({ state, codeExpiresAt }) => (
              <>
                <Chip tone={tones[state]}>{t(`accounts.states.${state}`)}</Chip>
                {codeExpiresAt !== null && state === 'code' && (
                  <small> {t('accounts.codeUntil', { until: ownMoment(codeExpiresAt) })}</small>
                )}
              </>
            ),
          },
        ]}
      />
      {isMaking && (
        <MakeCodesDialog
          onClose={() => setMaking(false)}
          onPaper={(made) => {
            setMaking(false);
            setCodes(made);
          }}
        />
      )}
    </>
  );
}
