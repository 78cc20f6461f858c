import Button from '@mui/material/Button';
import { apiToken, type ApiToken, type MadeApiToken } from '@siklus/contracts/api-tokens';
import { tokenActionWords, tokenStateWords } from '@siklus/domain';
import { useState } from 'react';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { ReadOut } from '../../kit/ui/ReadOut';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { MadeToken } from './MadeToken';
import { MakeTokenDialog } from './MakeTokenDialog';
import { RevokeTokenDialog } from './RevokeTokenDialog';

const tones: Readonly<Record<ApiToken['state'], Tone>> = { active: 'ok', expired: 'plain', revoked: 'plain' };
const states = Object.keys(tones) as ApiToken['state'][];

/** The tokens of machines: what each may do, until when, and when it was last used. */
export function TokenList() {
  const t = useText();
  const say = useSay();
  const { ownMoment } = useFormat();
  const session = useSession();
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeApiToken>();
  const [revoking, setRevoking] = useState<ApiToken>();
  return (
    <>
      <RecordList
        resource="api-tokens"
        schema={apiToken}
        title="places.apiTokens.name"
        sort={{ field: 'createdAt', order: 'DESC' }}
        lead={t('tokens.lead')}
        empty={t('tokens.none')}
        above={made !== undefined && <MadeToken made={made} onClose={() => setMade(undefined)} />}
        actions={
          mayByRole(session, 'token.make') && (
            <Button variant="contained" onClick={() => setMaking(true)}>
              {t('tokens.make')}
            </Button>
          )
        }
        filters={[
          { kind: 'text', source: 'q', label: 'tokens.search' },
          {
            kind: 'choice',
            source: 'state',
            label: 'tokens.state',
            options: states.map((value) => ({ value, label: say(tokenStateWords[value]) })),
          },
        ]}
        columns={[
          { source: 'name', render: ({ name }) => name },
          { source: 'ownerName', render: ({ ownerName }) => ownerName },
          { source: 'actions', fixed: true, render: ({ actions }) => actions.map((action) => say(tokenActionWords[action])).join(', ') },
          { source: 'unitName', render: ({ unitName }) => unitName ?? t('tokens.everywhere') },
          { source: 'expiresAt', render: ({ expiresAt }) => ownMoment(expiresAt) },
          { source: 'lastUsedAt', render: ({ lastUsedAt }) => (lastUsedAt === null ? t('tokens.unused') : ownMoment(lastUsedAt)) },
          { source: 'state', render: ({ state }) => <Chip tone={tones[state]}>{say(tokenStateWords[state])}</Chip> },
          {
            source: 'may',
            heading: 'lists.actions',
            fixed: true,
            render: (token) =>
              mayTo(token, 'token.revoke') && (
                <Button size="small" onClick={() => setRevoking(token)}>
                  {t('tokens.revoke')}
                  <ReadOut>{`: ${token.name}`}</ReadOut>
                </Button>
              ),
          },
        ]}
      />
      {isMaking && <MakeTokenDialog onMade={setMade} onClose={() => setMaking(false)} />}
      {revoking !== undefined && <RevokeTokenDialog token={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}
