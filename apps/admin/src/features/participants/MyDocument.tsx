import type { Participant } from '@siklus/contracts/participants';
import { useGetList } from 'react-admin';
import { useState } from 'react';
import { useSession } from '../../kit/providers/session';
import { useText } from '../../kit/words/text';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { NotAnEmployee } from '../../kit/ui/NotAnEmployee';
import { Page } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { SelectBox } from '../../kit/ui/SelectBox';
import { Waiting } from '../../kit/ui/Waiting';
import { Document } from './Document';

/** The person's own document of the newest cycle, and the way to earlier years. */
export function MyDocument() {
  const t = useText();
  return useSession().employeeId === null ? <NotAnEmployee title={t('places.myDocument.name')} /> : <OwnDocument />;
}

function OwnDocument() {
  const t = useText();
  const [chosen, setChosen] = useState('');
  const { data, error, isPending, refetch } = useGetList<Participant>('participants', {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'year', order: 'DESC' },
    filter: { mine: true },
  });
  const documents = data ?? [];
  const shown = documents.find(({ id }) => id === chosen) ?? documents[0];
  if (shown !== undefined)
    return (
      <Document
        key={shown.id}
        id={shown.id}
        {...(documents.length > 1
          ? {
              picker: (
                <SelectBox
                  label={t('document.year')}
                  value={shown.id}
                  options={documents.map(({ id, year }) => ({ value: id, label: String(year) }))}
                  onChange={setChosen}
                />
              ),
            }
          : {})}
      />
    );
  return (
    <Page title={t('places.myDocument.name')} narrow>
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <Panel>
          <Empty title={t('document.none')}>{t('document.noneBody')}</Empty>
        </Panel>
      )}
    </Page>
  );
}
