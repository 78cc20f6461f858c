import { account, type Account, type ActivationCodes } from '@siklus/contracts/accounts';
import { useGetOne, useParams } from 'react-admin';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useLabels } from '../../kit/words/useLabels';
import { Chip } from '../../kit/ui/Chip';
import { Facts } from '../../kit/ui/Facts';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { AccountActs } from './AccountActs';
import { Slips } from './Slips';
import { tones } from './states';

/** One account: whether it is open, where it is signed in, and what may be done about it. */
export function AccountShow() {
  const t = useText();
  const label = useLabels(account);
  const { ownMoment, number } = useFormat();
  const { id = '' } = useParams<{ id: string }>();
  const [codes, setCodes] = useState<ActivationCodes>();
  const { data: found, error, isPending, refetch } = useGetOne<Account>('accounts', { id });
  if (codes !== undefined) return <Slips codes={codes} onClose={() => setCodes(undefined)} />;
  if (found === undefined)
    return (
      <Page title={t('places.accounts.name')} narrow>
        {isPending ? <Waiting lines={6} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  const { name, username, employeeId, unitName, state, bar, codeExpiresAt, disabledAt, disabledReason, hasEmail, sessions } = found;
  return (
    <Page title={name} over={unitName ?? t('accounts.noUnit')} narrow>
      <Stack>
        <Panel title={t('accounts.account')}>
          <Facts
            facts={[
              [label('username'), username],
              [label('state'), <Chip tone={tones[state]}>{t(`accounts.states.${state}`)}</Chip>],
              ...(disabledAt === null
                ? []
                : ([
                    [t('accounts.disabledSince'), ownMoment(disabledAt)],
                    [label('disabledReason'), disabledReason],
                  ] as const)),
              ...(codeExpiresAt === null
                ? []
                : ([[t('accounts.code'), t('accounts.codeUntil', { until: ownMoment(codeExpiresAt) })]] as const)),
              [label('hasEmail'), t(hasEmail ? 'accounts.mailKnown' : 'accounts.mailUnknown')],
              [t('accounts.sessions'), number(sessions)],
              ...(employeeId === null ? [] : ([[t('accounts.person'), <Link to={`/employees/${employeeId}/show`}>{name}</Link>]] as const)),
            ]}
          />
        </Panel>
        <Panel title={t('accounts.actsTitle')}>
          {bar === null ? <AccountActs account={found} onPaper={setCodes} /> : t(`accounts.bars.${bar}`)}
        </Panel>
      </Stack>
    </Page>
  );
}
