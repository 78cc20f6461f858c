import { useCreate, useGetOne, useNotify, useParams, useRedirect, useUpdate, type RaRecord } from 'react-admin';
import { useText } from '../words/text';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { RecordForm, type RecordFormProps } from './RecordForm';
import type { Shape } from './useContractForm';

type Declared<S extends Shape> = Omit<RecordFormProps<S>, 'error' | 'isSaving' | 'onSave' | 'title' | 'keptAs'>;

/** The page of a new record. Saved, it leads to the list, or to the record where that has a page of its own. */
export function RecordCreate<S extends Shape>({
  leadsTo = 'list',
  ...form
}: Declared<S> & { readonly title: string; readonly leadsTo?: 'list' | 'show' }) {
  const t = useText();
  const notify = useNotify();
  const redirect = useRedirect();
  const [create, { isPending, error }] = useCreate();
  return (
    <RecordForm
      {...form}
      keptAs={`${form.resource}/new`}
      error={error}
      isSaving={isPending}
      onSave={(data, key) =>
        create(
          form.resource,
          { data, meta: { key } },
          {
            returnPromise: true,
            onSuccess: ({ id }) => {
              if (leadsTo === 'list') notify(t('ui.saved'), { type: 'success' });
              redirect(leadsTo, form.resource, id);
            },
          },
        )
      }
    />
  );
}

/** The page on which a record is changed. */
export function RecordEdit<T extends RaRecord, S extends Shape>({
  nameOf,
  ...form
}: Omit<Declared<S>, 'begin'> & { readonly nameOf: (record: T) => string }) {
  const t = useText();
  const notify = useNotify();
  const redirect = useRedirect();
  const { id = '' } = useParams<{ id: string }>();
  const { data: record, error: readError, isPending: isReading, refetch } = useGetOne<T>(form.resource, { id });
  const [update, { isPending, error }] = useUpdate();
  if (record === undefined)
    return (
      <Page title={t('ra.page.loading')} narrow>
        {isReading ? <Waiting /> : <Failure error={readError} onRetry={() => void refetch()} />}
      </Page>
    );
  return (
    <RecordForm
      {...form}
      key={String(record.version)}
      title={nameOf(record)}
      keptAs={`${form.resource}/${record.id}`}
      begin={record}
      error={error}
      isSaving={isPending}
      onSave={(data) =>
        update(
          form.resource,
          { id: record.id, data, previousData: record },
          {
            mutationMode: 'pessimistic',
            returnPromise: true,
            onSuccess: () => {
              notify(t('ui.saved'), { type: 'success' });
              redirect('list', form.resource);
            },
          },
        )
      }
    />
  );
}
