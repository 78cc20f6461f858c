import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { files } from '../../kit/drafts/files';
import { forms } from '../../kit/drafts/forms';
import { useSubmissions, useTakeBack } from '../../kit/drafts/useSubmissions';
import { useSession } from '../../kit/providers/session';
import { Page, Stack } from '../../kit/ui/Page';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { UnsentPart } from './UnsentPart';

/** What somebody wrote on this device: what waits for an answer, what became of the rest, what he never sent. */
export function UnsentPage() {
  const t = useText();
  const { ownMoment } = useFormat();
  const { accountId } = useSession();
  const queryClient = useQueryClient();
  const queryKey = ['written-forms', accountId];
  const { data: written = [] } = useQuery({ queryKey, queryFn: () => forms.all(accountId), networkMode: 'always', staleTime: 0 });
  const { data: chosen = [] } = useQuery({
    queryKey: ['chosen-files', accountId],
    queryFn: () => files.all(accountId),
    networkMode: 'always',
    staleTime: 0,
  });
  const all = useSubmissions();
  const takeBack = useTakeBack();
  const waiting = all.filter(([, { answered }]) => answered === undefined);
  const answered = all.filter(([, each]) => each.answered !== undefined);

  async function throwAway(keptAs: string, from: Pick<typeof files, 'drop'>) {
    await from.drop(accountId, keptAs);
    await Promise.all([queryKey, ['chosen-files', accountId]].map((each) => queryClient.invalidateQueries({ queryKey: each })));
  }

  return (
    <Page
      title={t('places.unsent.name')}
      lead={t(all.length + written.length + chosen.length === 0 ? 'unsent.none' : 'unsent.lead')}
      narrow
    >
      <Stack>
        <UnsentPart
          title={t('unsent.waiting')}
          lead={t('unsent.waitingBody')}
          rows={waiting.map(([key, { title, path, at, write, mayHaveArrived }]) => ({
            key,
            title: write.file === undefined ? title : `${title}: ${write.file.name}`,
            path,
            state: t(mayHaveArrived ? 'unsent.gone' : 'unsent.submitted', { at: ownMoment(at) }),
            act: !mayHaveArrived && <Button onClick={() => void takeBack(key)}>{t('unsent.takeBack')}</Button>,
          }))}
        />
        <UnsentPart
          title={t('unsent.answered')}
          rows={answered.map(([key, { title, path, answered: end }]) => ({
            key,
            title,
            path,
            state: t(end?.refusal === undefined ? 'unsent.sent' : end.isAsked ? 'unsent.asked' : 'unsent.refused', {
              at: ownMoment(end?.at ?? ''),
              why: end?.refusal ?? '',
            }),
            act: <Button onClick={() => void takeBack(key)}>{t('unsent.putAway')}</Button>,
          }))}
        />
        <UnsentPart
          title={t('unsent.forms')}
          lead={t('unsent.formsBody')}
          rows={[
            ...written.map(([key, { title, path, at }]) => ({
              key,
              title,
              path,
              state: t('unsent.written', { at: ownMoment(at) }),
              act: <Button onClick={() => void throwAway(key, forms)}>{t('unsent.throwAway')}</Button>,
            })),
            ...chosen.map(
              ([
                key,
                {
                  title,
                  path,
                  at,
                  chosen: { file },
                },
              ]) => ({
                key: `${key}/file`,
                title: `${title}: ${file.name}`,
                path,
                state: t('unsent.chosen', { at: ownMoment(at) }),
                act: <Button onClick={() => void throwAway(key, files)}>{t('unsent.throwAway')}</Button>,
              }),
            ),
          ]}
        />
      </Stack>
    </Page>
  );
}
