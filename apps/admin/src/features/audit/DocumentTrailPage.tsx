import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { useParams } from 'react-admin';
import { useState } from 'react';
import { useSay, useText } from '../../kit/words/text';
import { useSession } from '../../kit/providers/session';
import { useDetail } from '../../kit/providers/useDetail';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { SelectBox } from '../../kit/ui/SelectBox';
import { Waiting } from '../../kit/ui/Waiting';
import { TrailLines } from './TrailLines';

/** The trail of one document to read and to print: who did what and when, and whether every seal is whole. */
export function DocumentTrailPage() {
  const t = useText();
  const { employeeId } = useSession();
  const { id = '' } = useParams<{ id: string }>();
  const say = useSay();
  const [kind, setKind] = useState('');
  const { data: trail, error, isPending, refetch } = useDetail<DocumentTrail>('document-trails', id);
  if (trail === undefined)
    return (
      <Page title={t('trail.title')} narrow>
        {isPending ? <Waiting lines={10} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  const kinds = [...new Map(trail.entries.map(({ action, words }) => [action, words]))]
    .map(([value, words]) => ({ value, label: say(words) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const shown = trail.entries.filter(({ action }) => kind === '' || action === kind);
  const isOwn = trail.employeeId === employeeId;
  return (
    <Page
      narrow
      title={t('trail.title')}
      over={`${t('document.cycle', { year: trail.year })} · ${trail.unitName}`}
      heading={t('trail.heading', { name: trail.employeeName })}
    >
      <Stack>
        <Notice
          tone={trail.brokenAt === null ? 'ok' : 'late'}
          title={trail.brokenAt === null ? t('trail.whole') : t('trail.broken', { n: trail.brokenAt })}
        >
          {trail.brokenAt === null ? t('trail.wholeBody', { smart_count: trail.entries.length }) : t('trail.brokenBody')}
        </Notice>
        <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', alignItems: 'flex-end', '@media print': { display: 'none' } }}>
          <SelectBox label={t('trail.kind')} value={kind} empty={t('lists.all')} options={kinds} onChange={setKind} />
          <Button onClick={() => window.print()}>{t('trail.print')}</Button>
          <LinkButton to={isOwn ? '/my-document' : `/participants/${id}/show`} variant="text">
            {t('trail.toDocument')}
          </LinkButton>
        </Box>
        <Panel>{shown.length === 0 ? <Empty title={t('lists.noMatch')} /> : <TrailLines entries={shown} zone={trail.zone} />}</Panel>
      </Stack>
    </Page>
  );
}
