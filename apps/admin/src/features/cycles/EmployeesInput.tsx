import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { InputProps } from '../../kit/forms/input-props';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { useText } from '../../kit/words/text';

/** Several people, one below the other, each found by name or NIP. */
export function EmployeesInput({ source, label, hint, value, onChange, errors }: InputProps) {
  const t = useText();
  const people = Array.isArray(value) ? (value as string[]) : [];
  const set = (ids: readonly string[]) => onChange(ids.length === 0 ? undefined : ids);
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 3 }}>
      {[...people, ''].map((id, index) => (
        <Box key={id || 'another'} sx={{ display: 'flex', gap: 2, alignItems: 'end' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <RecordPicker
              resource="employees"
              label={people.length === 0 ? label : t('ui.row', { n: index + 1 })}
              hint={index === 0 ? hint : undefined}
              value={id}
              onChange={(chosen) => {
                const others = people.filter((each) => each !== id);
                set(chosen === '' || others.includes(chosen) ? others : [...others, chosen]);
              }}
              error={errors[`${source}.${index}`]}
            />
          </Box>
          {id !== '' && (
            <Button size="small" variant="text" onClick={() => set(people.filter((each) => each !== id))}>
              {t('ui.removeRow', { n: index + 1 })}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}
