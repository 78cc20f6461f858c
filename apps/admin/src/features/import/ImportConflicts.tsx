import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { actorWords } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { useMasterValue } from '../employees/useMasterValue';
import { useColumnName } from './useColumnName';

interface ImportConflictsProps {
  readonly conflicts: NonNullable<ImportReport['conflicts']>;
  /** Whether the list counts all the same. */
  readonly isOverruled: boolean;
  readonly onOverrule: (overrule: boolean) => void;
}

/** What was decided after the list's days, beside what the list says: it stays unless the sender says otherwise. */
export function ImportConflicts({ conflicts, isOverruled, onOverrule }: ImportConflictsProps) {
  const t = useText();
  const say = useSay();
  const { number, day } = useFormat();
  const value = useMasterValue();
  const column = useColumnName();
  const named = (name: string | null, nip: string) => (name === null ? nip : t('import.person', { name, nip }));
  if (conflicts.length === 0 && !isOverruled) return null;
  // A row may be older both than what the panel has decided and than what a list has told.
  const rows = new Set(conflicts.map(({ row }) => row)).size;
  return (
    <Notice tone="wait" title={t(isOverruled ? 'import.overruled' : 'import.conflicts', { smart_count: rows, count: number(rows) })}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2, maxHeight: '22rem', overflowY: 'auto' }}>
        {conflicts.map(({ row, nip, name, by, source, day: decided, fields }) => (
          <li key={`${row}/${source ?? ''}`}>
            <strong>{name}</strong>{' '}
            <Box component="span" sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
              {t('import.place', { nip, row })}
            </Box>
            {fields.map(({ field, kept, listed, keptName, listedName }) => (
              <Box key={field} sx={{ fontSize: '0.8125rem' }}>
                {t('import.conflict', {
                  column: column(field),
                  kept: named(keptName, value(field, kept)),
                  listed: named(listedName, value(field, listed)),
                })}
              </Box>
            ))}
            <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
              {source === null
                ? t('import.decidedBy', { by: say(actorWords(by)), day: day(decided) })
                : t('import.decidedByList', { by: say(actorWords(by)), source, day: day(decided) })}
            </Box>
          </li>
        ))}
      </Box>
      <FormControlLabel
        sx={{ mt: 2 }}
        label={t('import.overrule')}
        control={<Checkbox checked={isOverruled} onChange={(_event, checked) => onOverrule(checked)} />}
      />
    </Notice>
  );
}
