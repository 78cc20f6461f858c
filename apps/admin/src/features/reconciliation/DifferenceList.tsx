import Box from '@mui/material/Box';
import { difference, type Difference } from '@siklus/contracts/reconciliation';
import { differenceKinds, periodKinds, sideWords } from '@siklus/domain';
import { RecordList } from '../../kit/lists/RecordList';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { LinkButton } from '../../kit/ui/LinkButton';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** Both sides of a person where they differ: what Siklus has, and what the other system told. */
export function DifferenceList() {
  const t = useText();
  const { ownMoment } = useFormat();
  const side = useSide();
  const period = usePeriod();
  return (
    <RecordList
      resource="reconciliation"
      schema={difference}
      title="places.reconciliation.name"
      sort={{ field: 'employeeName', order: 'ASC' }}
      lead={t('differences.lead')}
      empty={t('differences.none')}
      actions={<LinkButton to="/import">{t('differences.toImport')}</LinkButton>}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        {
          kind: 'choice',
          source: 'kind',
          label: 'differences.kind',
          options: differenceKinds.map((value) => ({ value, label: t(`differences.kinds.${value}`) })),
        },
        {
          kind: 'choice',
          source: 'periodKind',
          label: 'differences.period',
          options: periodKinds.map((value) => ({ value, label: t(`differences.periods.${value}`) })),
        },
      ]}
      columns={[
        {
          source: 'employeeName',
          render: ({ employeeName, employeeId, nip, unitName }) => (
            <>
              {employeeId === null ? (
                employeeName
              ) : (
                <Link quiet to={`/employees/${employeeId}/show`}>
                  {employeeName}
                </Link>
              )}
              <Box sx={{ fontSize: '0.78125rem', fontWeight: 400, color: token('ink2') }}>
                {[nip, unitName].filter(Boolean).join(' · ')}
              </Box>
            </>
          ),
        },
        { source: 'periodKind', heading: 'differences.period', render: period },
        {
          source: 'kind',
          render: ({ kind, contradicts }) => (
            <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
              <Chip tone={kind === 'RATING' ? 'clove' : 'wait'}>{t(`differences.kinds.${kind}`)}</Chip>
              {contradicts && <Box sx={{ fontSize: '0.78125rem' }}>{t('differences.contradicts')}</Box>}
            </Box>
          ),
        },
        { source: 'here', fixed: true, render: ({ here }) => side(here) },
        { source: 'there', fixed: true, render: ({ there }) => side(there) },
        {
          source: 'toldAt',
          render: ({ source, toldAt }) => (
            <>
              {source ?? '–'}
              {toldAt !== null && <Box sx={{ fontSize: '0.78125rem', color: token('ink2') }}>{ownMoment(toldAt)}</Box>}
            </>
          ),
        },
      ]}
    />
  );
}

/** What stands on a side: a code in words, a name as it is. */
function useSide(): (told: string | null) => string {
  const say = useSay();
  return (told) => {
    if (told === null) return '–';
    const words = sideWords[told];
    return words === undefined ? told : say(words);
  };
}

/** `Triwulan 3, 2026`; a year is just that. */
function usePeriod(): (row: Difference) => string {
  const t = useText();
  return ({ periodKind, periodNumber, year }) =>
    periodKind === 'YEAR'
      ? t('differences.wholeYear', { year })
      : t('differences.ofYear', { period: t(`differences.periods.${periodKind}`), number: periodNumber, year });
}
