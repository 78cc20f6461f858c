import Button from '@mui/material/Button';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { indicatorsOf } from '@siklus/domain';
import { useState } from 'react';
import { useSubmissions } from '../../kit/drafts/useSubmissions';
import { useDetail } from '../../kit/providers/useDetail';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { IndicatorRows } from './IndicatorRows';
import { pinnedFirst } from './pinnedFirst';
import { ProgressDialog } from './ProgressDialog';
import { SeveralDialog } from './SeveralDialog';
import { useNoteDrafts } from './useNoteDrafts';
import { usePins } from './usePins';
import { waitingNotes } from './waitingNotes';

/** The indicators of one document, the pinned ones first; one is noted by a tap, or several at once. `year` where there are two. */
export function YearProgress({ id, year }: { readonly id: string; readonly year?: number }) {
  const t = useText();
  const { data: document, error, isPending, refetch } = useDetail<ParticipantDetail>('participants', id);
  const [noting, setNoting] = useState<string | null>(null);
  const [isSeveral, setSeveral] = useState(false);
  const { pins, toggle } = usePins(document);
  const waiting = waitingNotes(
    useSubmissions().map(([, submission]) => submission),
    id,
  );
  const drafts = useNoteDrafts(id, noting !== null || isSeveral);
  if (document === undefined) return isPending ? <Waiting lines={6} /> : <Failure error={error} onRetry={() => void refetch()} />;
  const plan = document.plans.at(-1);
  const heading = year === undefined ? {} : { title: t('document.cycle', { year }) };
  if (!document.notable || plan === undefined)
    return (
      <Panel {...heading}>
        <Empty title={t('entries.closed')}>{t('entries.closedBody', { year: document.year })}</Empty>
      </Panel>
    );
  const indicators = pinnedFirst(
    indicatorsOf(plan).map(({ indicator }) => indicator),
    pins,
  );
  const chosen = indicators.find(({ key }) => key === noting);
  return (
    <Panel
      {...heading}
      actions={
        <Button size="small" onClick={() => setSeveral(true)}>
          {t('entries.several')}
        </Button>
      }
    >
      <IndicatorRows
        indicators={indicators}
        pins={pins}
        progress={document.progress}
        waiting={waiting}
        drafts={drafts}
        onNote={setNoting}
        onPin={toggle}
      />
      {chosen !== undefined && <ProgressDialog document={document} indicator={chosen} onClose={() => setNoting(null)} />}
      {isSeveral && <SeveralDialog document={document} indicators={indicators} onClose={() => setSeveral(false)} />}
    </Panel>
  );
}
