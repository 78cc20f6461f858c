import Button from '@mui/material/Button';
import { roleGrant, type RoleGrant } from '@siklus/contracts/accounts';
import { roles } from '@siklus/domain';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { ReadOut } from '../../kit/ui/ReadOut';
import { EndRoleDialog } from './EndRoleDialog';
import { GiveRoleDialog } from './GiveRoleDialog';

const tones: Readonly<Record<RoleGrant['state'], Tone>> = { coming: 'sea', active: 'ok', ended: 'plain' };
const states = ['active', 'coming', 'ended'] as const;

/** Who holds which role where: now, before and later. */
export function RoleGrantList() {
  const t = useText();
  const { day } = useFormat();
  const session = useSession();
  const [isGiving, setGiving] = useState(false);
  const [ending, setEnding] = useState<RoleGrant>();
  return (
    <>
      <RecordList
        resource="role-grants"
        schema={roleGrant}
        title="places.roles.name"
        empty={t('grants.none')}
        sort={{ field: 'accountName', order: 'ASC' }}
        lead={t('grants.lead')}
        actions={
          mayByRole(session, 'grant.write') && (
            <Button variant="contained" onClick={() => setGiving(true)}>
              {t('grants.give')}
            </Button>
          )
        }
        filters={[
          { kind: 'text', source: 'q', label: 'lists.searchPerson' },
          {
            kind: 'choice',
            source: 'role',
            label: 'grants.role',
            options: roles.map((value) => ({ value, label: t(`grants.names.${value}`) })),
          },
          {
            kind: 'choice',
            source: 'state',
            label: 'grants.state',
            options: states.map((value) => ({ value, label: t(`grants.states.${value}`) })),
          },
        ]}
        columns={[
          { source: 'accountName', render: ({ accountName, username }) => `${accountName} (${username})` },
          { source: 'role', render: ({ role }) => t(`grants.names.${role}`) },
          { source: 'unitName', render: ({ unitName }) => unitName ?? t('grants.everywhere') },
          { source: 'validFrom', render: ({ validFrom }) => (validFrom === null ? t('grants.always') : day(validFrom)) },
          { source: 'validTo', render: ({ validTo }) => (validTo === null ? t('grants.open') : day(validTo)) },
          { source: 'state', render: ({ state }) => <Chip tone={tones[state]}>{t(`grants.states.${state}`)}</Chip> },
          {
            source: 'may',
            heading: 'lists.actions',
            fixed: true,
            render: (grant) =>
              grant.state !== 'ended' &&
              mayTo(grant, 'grant.write') && (
                <Button size="small" onClick={() => setEnding(grant)}>
                  {t('grants.end')}
                  <ReadOut>{`: ${grant.accountName}, ${t(`grants.names.${grant.role}`)}`}</ReadOut>
                </Button>
              ),
          },
        ]}
      />
      {isGiving && <GiveRoleDialog onClose={() => setGiving(false)} />}
      {ending !== undefined && <EndRoleDialog grant={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
