import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ImportChange, ImportReport } from '@siklus/contracts/staff-import';
import { assignmentKinds, employmentStatuses, positionLevels, positionTypes, staffColumns, standings } from '@siklus/domain';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';

const perPage = 20;
type Words = Readonly<Record<string, { readonly label: { readonly id: string; readonly en: string } }>>;
const words: Readonly<Record<string, Words>> = {
  [staffColumns.status]: employmentStatuses,
  [staffColumns.standing]: standings,
  [staffColumns.positionType]: positionTypes,
  [staffColumns.level]: positionLevels,
  [staffColumns.assignmentKind]: assignmentKinds,
};

/** Row by row what is kept now and what it becomes, before anything is written. */
export function ImportChanges({
  changes,
  created,
  updated,
}: { readonly changes: readonly ImportChange[] } & Pick<ImportReport, 'created' | 'updated'>) {
  const t = useText();
  const { number } = useFormat();
  const [first, setFirst] = useState(0);
  const total = created + updated;
  if (total === 0) return <Box sx={{ fontSize: '0.875rem' }}>{t('changes.none')}</Box>;
  const last = Math.min(first + perPage, changes.length);
  return (
    <Box component="section" aria-label={t('changes.title')}>
      <Box sx={{ fontWeight: 650, mb: 1 }}>{t('changes.title')}</Box>
      {total > changes.length && (
        <Box sx={{ color: token('ink2'), fontSize: '0.8125rem' }}>
          {t('changes.shown', { shown: number(changes.length), total: number(total) })}
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {changes.slice(first, last).map((change) => (
          <ChangedRow key={change.row} change={change} />
        ))}
      </Box>
      {changes.length > perPage && (
        <Box
          component="nav"
          aria-label={t('lists.pages')}
          sx={{
            display: 'flex',
            gap: 2,
            alignItems: 'center',
            justifyContent: 'space-between',
            fontSize: '0.8125rem',
            color: token('ink2'),
            mt: 2,
          }}
        >
          <span aria-live="polite">{t('changes.page', { from: number(first + 1), to: number(last), total: number(changes.length) })}</span>
          <Box sx={{ display: 'flex', gap: 2 }}>
            <Button size="small" disabled={first === 0} onClick={() => setFirst(first - perPage)}>
              {t('lists.previous')}
            </Button>
            <Button size="small" disabled={last === changes.length} onClick={() => setFirst(last)}>
              {t('lists.next')}
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  );
}

function ChangedRow({ change: { row, name, nip, kind, fields } }: { readonly change: ImportChange }) {
  const t = useText();
  const say = useSay();
  const { number, day } = useFormat();
  const shown = (column: string, value: string | null) => {
    if (value === null) return '–';
    if (column === staffColumns.validFrom) return day(value);
    const entry = words[column]?.[value];
    return entry === undefined ? value : say(entry.label);
  };
  return (
    <Box component="li" sx={{ borderTop: `1px solid ${token('line')}`, py: 2 }}>
      <Box component="details" {...(kind === 'updated' ? { open: true } : {})} sx={{ fontSize: '0.8125rem' }}>
        <Box component="summary" sx={{ cursor: 'pointer', overflowWrap: 'anywhere' }}>
          <Chip tone={kind === 'created' ? 'ok' : 'wait'}>{t(`changes.${kind}`)}</Chip> <strong>{name}</strong>{' '}
          <Box component="span" sx={{ color: token('ink3') }}>{`${nip} · ${t('changes.row')} ${number(row)}`}</Box>
        </Box>
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={`${t('changes.title')}: ${name}`}>
          <Box
            component="table"
            sx={{
              width: '100%',
              borderCollapse: 'collapse',
              mt: 1,
              '& th': { textAlign: 'left', fontWeight: 600, color: token('ink2') },
              '& th, & td': { py: 0.5, pr: 3, verticalAlign: 'top' },
              // What was typed breaks where it must, the names of columns between words only.
              '& td + td': { overflowWrap: 'anywhere' },
            }}
          >
            <thead>
              <tr>
                <th scope="col">{t('changes.column')}</th>
                <th scope="col">{t('changes.old')}</th>
                <th scope="col">{t('changes.new')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ column, old, new: next }) => (
                <tr key={column}>
                  <td>{column}</td>
                  <Box component="td" sx={{ color: token('ink3'), textDecoration: old === null ? 'none' : 'line-through' }}>
                    {shown(column, old)}
                  </Box>
                  <td>{shown(column, next)}</td>
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
