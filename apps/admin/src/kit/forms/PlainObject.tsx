import Box from '@mui/material/Box';
import { useSay } from '../words/text';
import { plainOf } from './schema';
import type { InputProps } from './input-props';

/** A group of fields under one heading. */
export function PlainObject({ source, schema, label, value, onChange, errors, inputFor }: InputProps) {
  const say = useSay();
  const { properties = {}, required = [] } = plainOf(schema);
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid', gap: 3 }}>
      <Box component="legend" sx={{ p: 0, mb: 2, fontWeight: 600, fontSize: '0.875rem' }}>
        {label}
      </Box>
      {Object.entries(properties).map(([key, field]) => {
        const Input = inputFor(field);
        return (
          <Input
            key={key}
            source={`${source}.${key}`}
            schema={field}
            label={field.label ? say(field.label) : (field.title ?? key)}
            {...(field.hint ? { hint: say(field.hint) } : {})}
            required={required.includes(key)}
            value={given[key]}
            onChange={(next) => onChange({ ...given, [key]: next })}
            errors={errors}
            inputFor={inputFor}
          />
        );
      })}
    </Box>
  );
}
