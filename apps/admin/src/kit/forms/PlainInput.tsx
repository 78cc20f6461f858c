import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { token } from '../theme/tokens';
import { DayBox } from '../ui/DayBox';
import { NumberBox } from '../ui/NumberBox';
import { SelectBox } from '../ui/SelectBox';
import { TextBox } from '../ui/TextBox';
import { FieldError } from '../ui/Field';
import { useSay, useText } from '../words/text';
import { plainOf, typeOf } from './schema';
import type { InputProps } from './input-props';
import { PlainList } from './PlainList';
import { PlainObject } from './PlainObject';

/** What is longer than a name gets lines. */
const longName = 300;

/** A field without an input of its own, drawn by its type: text, number, choice, yes or no, a group, a list. */
export function PlainInput(props: InputProps) {
  const { source, schema, label, hint, required, value, onChange, errors } = props;
  const t = useText();
  const say = useSay();
  const words = { label, hint, error: errors[source], required };
  const plain = plainOf(schema);
  if (plain.enum !== undefined)
    return (
      <SelectBox
        {...words}
        value={String(value ?? '')}
        empty={t('ui.choose')}
        options={plain.enum.map(String).map((each) => {
          const word = plain.words?.[each];
          return { value: each, label: word ? say(word) : each };
        })}
        onChange={(chosen) => onChange(plain.enum?.find((each) => String(each) === chosen))}
      />
    );
  switch (typeOf(schema)) {
    case 'boolean':
      return (
        <>
          <FormControlLabel
            label={label}
            control={<Checkbox checked={value === true} onChange={(_event, checked) => onChange(checked)} />}
          />
          {hint !== undefined && <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{hint}</Box>}
          {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
        </>
      );
    case 'number':
    case 'integer':
      return (
        <NumberBox {...words} value={typeof value === 'number' || typeof value === 'string' ? value : undefined} onChange={onChange} />
      );
    case 'array':
      return <PlainList {...props} />;
    case 'object':
      return <PlainObject {...props} />;
    default: {
      const text = {
        ...words,
        value: typeof value === 'string' ? value : '',
        onChange: (typed: string) => onChange(typed === '' ? undefined : typed),
      };
      return plain.format === 'date' ? (
        <DayBox {...text} />
      ) : (
        <TextBox
          {...text}
          lines={(plain.maxLength ?? 0) > longName ? 3 : 1}
          {...(plain.maxLength === undefined ? {} : { inputProps: { maxLength: plain.maxLength } })}
        />
      );
    }
  }
}
