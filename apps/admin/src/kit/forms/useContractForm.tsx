import { useTranslate } from 'react-admin';
import { useMemo, useState, type ComponentType, type ReactNode } from 'react';
import type { z } from 'zod';
import { useText, type FieldWord } from '../words/text';
import { problemOf } from '../providers/http';
import { showFirstFault } from '../ui/showFirstFault';
import { contractSchema } from './contract-schema';
import { Fields, type Values } from './Fields';
import type { InputProps } from './input-props';
import { plainInputOf } from './plain-inputs';
import { missingOf, type Errors } from './schema';

export type Shape = Readonly<Record<string, z.ZodType>>;

/** A form as its contract has it. */
export interface ContractForm<Name extends string, S extends Shape> {
  /** Whose words call the fields. */
  readonly resource: Name;
  /** What the API takes. Each of its fields is called by its word in `resources.<resource>.fields`; one without does not compile. */
  readonly schema: z.ZodObject<S & Readonly<Record<Exclude<keyof S & string, FieldWord<Name>>, never>>>;
  readonly begin: Values;
  /** Fields that the plain input by type does not suit. */
  readonly inputs?: { readonly [Key in keyof S]?: ComponentType<InputProps> };
  /** What the change of one field means for others. */
  readonly follow?: (values: Values, before: Values) => Values;
  /** Faults that the schema cannot say; the API knows the rest. */
  readonly faultsOf?: (values: Values) => Errors;
  /** What the API refused. */
  readonly error: unknown;
  readonly onSave: (values: Values) => void;
}

/** The fields of a form, drawn from its contract: what is missing and what the API refuses stands at its field. */
export function useContractForm<Name extends string, S extends Shape>(
  form: ContractForm<Name, S>,
): {
  readonly fields: ReactNode;
  readonly values: Values;
  readonly save: () => void;
} {
  const { resource, begin, inputs = {}, follow = (values: Values) => values, faultsOf, error, onSave } = form;
  const t = useText();
  const translate = useTranslate();
  const schema = useMemo(() => contractSchema(form.schema), [form.schema]);
  const [values, setValues] = useState(begin);
  const [wasPressed, setPressed] = useState(false);
  const lacking = Object.fromEntries(missingOf(schema, values).map((source) => [source, t('ui.required')]));
  const faults: Errors = { ...faultsOf?.(values), ...lacking };
  const refused = Object.fromEntries((problemOf(error)?.errors ?? []).map(({ source, message }) => [source, message]));

  function wordsOf(key: string) {
    const hint = translate(`resources.${resource}.hints.${key}`, { _: '' });
    return { label: translate(`resources.${resource}.fields.${key}`), ...(hint === '' ? {} : { hint }) };
  }

  return {
    values,
    save() {
      setPressed(true);
      if (Object.keys(faults).length === 0) onSave(values);
      else showFirstFault();
    },
    fields: (
      <Fields
        schema={schema}
        values={values}
        errors={{ ...refused, ...(wasPressed ? faults : {}) }}
        onChange={(next) => setValues(follow(next, values))}
        inputOf={(field, key) => (inputs as Readonly<Record<string, ComponentType<InputProps>>>)[key] ?? plainInputOf(field)}
        wordsOf={wordsOf}
      />
    ),
  };
}
