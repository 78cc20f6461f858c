import type { Account, ActivationCodes } from '@siklus/contracts';
import { useGetOne, useParams } from 'react-admin';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
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
  const { ownMoment, number } = useFormat();
  const { id = '' } = useParams<{ id: string }>();
  const [codes, setCodes] = useState<ActivationCodes>();
  const { data: account, error, isPending, refetch } = useGetOne<Account>('accounts', { id });
  if (codes !== undefined) return <Slips codes={codes} onClose={() => setCodes(undefined)} />;
  if (account === undefined)
    return (
      <Page title={t('places.accounts.name')} narrow>
        {isPending ? <Waiting lines={6} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  const { name, username, employeeId, unitName, state, bar, codeExpiresAt, disabledAt, disabledReason, hasEmail, sessions } = account;
  return (
    <Page title={name} over={unitName ?? t('accounts.noUnit')} narrow>
      <Stack>
        <Panel title={t('accounts.account')}>
          <Facts
            facts={[
              [t('resources.accounts.fields.username'), username],
              [t('resources.accounts.fields.state'), <Chip tone={tones[state]}>{t(`accounts.states.${state}`)}</Chip>],
              ...(disabledAt === null
                ? []
                : ([
                    [t('accounts.disabledSince'), ownMoment(disabledAt)],
                    [t('resources.accounts.fields.reason'), disabledReason],
                  ] as const)),
              ...(codeExpiresAt === null
                ? []
                : ([[t('accounts.code'), t('accounts.codeUntil', { until: ownMoment(codeExpiresAt) })]] as const)),
              [t('resources.accounts.fields.hasEmail'), t(hasEmail ? 'accounts.mailKnown' : 'accounts.mailUnknown')],
              [t('accounts.sessions'), number(sessions)],
              ...(employeeId === null ? [] : ([[t('accounts.person'), <Link to={`/employees/${employeeId}/show`}>{name}</Link>]] as const)),
            ]}
          />
        </Panel>
        <Panel title={t('accounts.actsTitle')}>
          {bar === null ? <AccountActs account={account} onPaper={setCodes} /> : t(`accounts.bars.${bar}`)}
        </Panel>
      </Stack>
    </Page>
  );
}
