import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useText } from '../words/text';
import { radius, token } from '../theme/tokens';
import { FieldError } from '../ui/Field';
import { plainOf, typeOf } from './schema';
import type { InputProps } from './input-props';

/** A list of values or groups of the same kind. */
export function PlainList({ source, schema, label, hint, value, onChange, errors, inputFor }: InputProps) {
  const t = useText();
  const items = plainOf(schema).items ?? {};
  const rows = Array.isArray(value) ? (value as unknown[]) : [];
  const Input = inputFor(items);
  const begin = () => (typeOf(items) === 'object' ? {} : undefined);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.875rem' }}>{label}</Box>
      {hint !== undefined && <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{hint}</Box>}
      {rows.map((row, index) => (
        <Box key={index} sx={{ border: `1px solid ${token('line')}`, borderRadius: `${radius.control}px`, p: 3, display: 'grid', gap: 2 }}>
          <Input
            source={`${source}.${index}`}
            schema={items}
            label={t('ui.row', { n: index + 1 })}
            required
            value={row}
            onChange={(next) => onChange(rows.map((each, at) => (at === index ? next : each)))}
            errors={errors}
            inputFor={inputFor}
          />
          <Box>
            <Button size="small" variant="text" onClick={() => onChange(rows.filter((_each, at) => at !== index))}>
              {t('ui.removeRow', { n: index + 1 })}
            </Button>
          </Box>
        </Box>
      ))}
      {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
      <Box>
        <Button size="small" onClick={() => onChange([...rows, begin()])}>
          {t('ui.addRow')}
        </Button>
      </Box>
    </Box>
  );
}
