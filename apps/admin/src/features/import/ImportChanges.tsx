import Box from '@mui/material/Box';
import type { ImportChangeGroup, ImportReport } from '@siklus/contracts/staff-import';
import type { MasterField } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { useMasterValue } from '../employees/useMasterValue';
import { RowGroup } from './RowGroup';
import { useColumnName } from './useColumnName';

type Field = ImportChangeGroup['fields'][number];
type Values = NonNullable<Field['same']>;
type Supervisors = NonNullable<ImportReport['supervisors']>;

interface ImportChangesProps {
  readonly changes: readonly ImportChangeGroup[];
  /** Who the supervisors are, by NIP. */
  readonly supervisors: Supervisors;
  /** Whether it says otherwise than what stays, because the panel decided that. */
  readonly hasConflicts: boolean;
}

/** What the list changes before anything is written: by its kind, the rare ones first, and everybody whom it concerns. */
export function ImportChanges({ changes, supervisors, hasConflicts }: ImportChangesProps) {
  const t = useText();
  const titleOf = useTitle(supervisors);
  if (changes.length === 0) return <Box sx={{ fontSize: '0.875rem' }}>{t(hasConflicts ? 'changes.noneElse' : 'changes.none')}</Box>;
  return (
    <Box component="section" aria-label={t('changes.title')}>
      <Box sx={{ fontWeight: 650, mb: 2 }}>{t('changes.title')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {changes.map((group) => {
          const open = group.fields.filter(({ same }) => same === null);
          return (
            <li key={`${group.kind}/${group.unit}/${group.fields.map(({ field, how }) => `${field}-${how}`).join('/')}`}>
              <RowGroup
                title={titleOf(group)}
                rows={group.rows}
                more={({ values }) =>
                  values.map((each, at) => <Became key={open[at]?.field} field={open[at]?.field} values={each} supervisors={supervisors} />)
                }
              />
            </li>
          );
        })}
      </Box>
    </Box>
  );
}

/** `Golongan: III/a → III/b`; the value alone where there was none. */
function Became({
  field,
  values,
  supervisors,
}: {
  readonly field: MasterField | undefined;
  readonly values: Values;
  readonly supervisors: Supervisors;
}) {
  const told = useValues(supervisors);
  const headingOf = useColumnName();
  if (field === undefined) return null;
  return (
    <Box sx={{ fontSize: '0.8125rem' }}>
      <Box component="span" sx={{ color: token('ink3') }}>{`${headingOf(field)}: `}</Box>
      {told(field, values)}
    </Box>
  );
}

function useValues(supervisors: Supervisors): (field: MasterField, values: Values) => string {
  const t = useText();
  const plain = useMasterValue();
  const value = (field: MasterField, told: string | null) => {
    const name = field === 'supervisorNip' ? supervisors[told ?? ''] : undefined;
    return name === undefined ? plain(field, told) : t('import.person', { name, nip: told ?? '' });
  };
  return (field, { old, new: now }) =>
    old === null ? value(field, now) : t('dataHistory.became', { old: value(field, old), new: value(field, now) });
}

/** What a group changes, in a line: `Nama Unit: Bagian Umum → Bagian Tata Usaha`. */
function useTitle(supervisors: Supervisors): (group: ImportChangeGroup) => string {
  const t = useText();
  const { number } = useFormat();
  const told = useValues(supervisors);
  const headingOf = useColumnName();
  return ({ kind, unit, reaches, fields }) => {
    const same = fields.flatMap(({ field, same: values }) => (values === null ? [] : [`${headingOf(field)}: ${told(field, values)}`]));
    const others = fields.filter(({ same: values }) => values === null);
    switch (kind) {
      case 'person':
      case 'post':
        return [t(`changes.${kind}`), ...same].join(' · ');
      case 'newUnit':
      case 'unit':
        return [
          t(`changes.${kind}`, { code: unit ?? '' }),
          ...same,
          ...others.map(({ field }) => headingOf(field)),
          ...(reaches === null ? [] : [t('changes.reaches', { smart_count: reaches, count: number(reaches) })]),
        ].join(' · ');
      case 'data':
        return [...same, ...others.map(({ field, how }) => t(`changes.${how}`, { column: headingOf(field) }))].join(' · ');
    }
  };
}
