import Button from '@mui/material/Button';
import type { ProgressNoteRow } from '@siklus/contracts/progress-notes';
import { useGetList } from 'react-admin';
import { useState, type ReactNode } from 'react';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';
import { useText } from '../../words/text';

/** So many entries are read at a time. */
const step = 20;
/** More than these the API gives no page of. */
const most = 200;

interface EarlierNotesProps {
  readonly participantId: string;
  readonly indicator: string;
  readonly children: (note: ProgressNoteRow) => ReactNode;
}

/** All that was noted on one indicator, the newest day first, twenty at a time. */
export function EarlierNotes({ participantId, indicator, children }: EarlierNotesProps) {
  const t = useText();
  const [wanted, setWanted] = useState(step);
  const { data, total, error, isPending, isFetching, refetch } = useGetList<ProgressNoteRow>('progress-notes', {
    pagination: { page: 1, perPage: wanted },
    sort: { field: 'day', order: 'DESC' },
    filter: { participantId, indicator },
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Waiting lines={2} />;
  const more = (total ?? 0) > wanted && wanted < most;
  return (
    <>
      {data?.map(children)}
      {more && (
        <Button size="small" loading={isFetching} onClick={() => setWanted(Math.min(wanted + step, most))} sx={{ mt: 1 }}>
          {t('progress.more', { smart_count: Math.min(step, (total ?? 0) - wanted) })}
        </Button>
      )}
    </>
  );
}
