import type { Called } from '@siklus/contracts/called';
import { fill, schemaFaults } from '@siklus/domain';
import { useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import type { z } from 'zod';
import { problemOf } from '../providers/http';
import { showFirstFault } from '../ui/showFirstFault';
import { useSay, useText } from '../words/text';
import { contractSchema } from './contract-schema';
import { Fields, withValue, type Values } from './Fields';
import type { InputProps } from './input-props';
import { plainInputOf } from './plain-inputs';
import { missingOf, type Errors, type FieldSchema } from './schema';
import { useWritten, type FormName } from './useWritten';
import { WrittenBefore } from './WrittenBefore';

export type Shape = Readonly<Record<string, Called>>;

/** What a form holds once nothing is missing or wrong, as its contract reads it. */
export type Answered<S extends Shape> = z.output<z.ZodObject<S>>;

/** A form as its contract has it. */
export interface ContractForm<S extends Shape> extends FormName {
  /** What the API takes. A field that it calls nothing does not compile. */
  readonly schema: z.ZodObject<S>;
  readonly begin?: Values;
  /** Fields that the plain input by type does not suit. */
  readonly inputs?: { readonly [Key in keyof S]?: ComponentType<InputProps> };
  /** Fields that the contract leaves open and this form does not. */
  readonly needs?: readonly (keyof S & string)[];
  /** Fields that are not asked for as things stand; whatever they held is not sent. */
  readonly without?: (values: Values) => readonly (keyof S & string)[];
  /** What stands in the holes of the fields' words. */
  readonly holes?: Readonly<Record<string, string>>;
  /** What the change of one field means for others. */
  readonly follow?: (values: Values, before: Values) => Values;
  /** Is told what the form holds after each change. */
  readonly onChange?: (values: Values) => void;
  /** Faults that the schema cannot say; the API knows the rest. */
  readonly faultsOf?: (values: Values) => Errors;
  /** What the API refused. */
  readonly error: unknown;
  /** Sends what was written under this key, the same for the same. Once that is done, the device forgets it. */
  readonly onSave: (values: Answered<S>, key: string) => Promise<unknown>;
}

/**
 * The fields of a form, drawn from its contract: what is missing or wrong by the contract, and what the API refuses, stands at its field.
 * `save` hands on what was written once nothing is.
 */
export function useContractForm<S extends Shape>(
  form: ContractForm<S>,
): {
  readonly fields: ReactNode;
  readonly values: Values;
  readonly save: () => void;
} {
  const { inputs = {}, needs = [], without = () => [], holes = {}, follow = (values: Values) => values, error, onSave } = form;
  const t = useText();
  const say = useSay();
  const contract = useMemo(() => contractSchema(form.schema), [form.schema]);
  const [begin] = useState(() => begun(contract, form.begin));
  const [written, setWritten] = useState(begin);
  const kept = useWritten(form, begin, (changed) => {
    const restored = withValues(contract, begin, changed);
    setWritten(restored);
    form.onChange?.(restored);
  });
  const [wasPressed, setPressed] = useState(false);
  const hidden = without(written);
  const values = emptied(contract, hidden, written);
  const { properties = {}, required = [] } = contract;
  const asked: FieldSchema = {
    ...contract,
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !hidden.some((each) => each === key))),
    required: [...required, ...needs],
  };
  const parsed = form.schema.safeParse(values);
  const unfit = parsed.success ? [] : schemaFaults(parsed.error.issues).map(({ source, message }) => [source, say(message)] as const);
  const missing = missingOf(asked, values).map((source) => [source, t('ui.required')] as const);
  const faults: Errors = { ...Object.fromEntries(unfit), ...form.faultsOf?.(values), ...Object.fromEntries(missing) };
  const refused = Object.fromEntries((problemOf(error)?.errors ?? []).map(({ source, message }) => [source, message]));

  // What the API refuses at a field is shown there, as what the form itself finds missing.
  useEffect(() => {
    if ((problemOf(error)?.errors ?? []).length > 0) showFirstFault();
  }, [error]);

  function change(next: Values) {
    const followed = follow(next, values);
    setWritten(followed);
    kept.keep(followed);
    form.onChange?.(followed);
  }

  function beginAnew() {
    setWritten(begin);
    form.onChange?.(begin);
    void kept.forget();
  }

  function wordsOf(key: string, { label, hint }: FieldSchema) {
    return {
      label: label === undefined ? key : say(fill(label, holes)),
      ...(hint === undefined ? {} : { hint: say(fill(hint, holes)) }),
    };
  }

  return {
    values,
    save() {
      setPressed(true);
      if (!parsed.success || Object.keys(faults).length > 0) return showFirstFault();
      // What was refused is said by whoever sends it; the text stays.
      void kept.look().then((isGone) => {
        if (isGone) return;
        kept
          .keyFor(parsed.data)
          .then((key) => onSave(parsed.data, key))
          .then(kept.forget, () => undefined);
      });
    },
    fields: Object.keys(asked.properties ?? {}).length > 0 && (
      <>
        {(kept.restoredAt !== null || kept.isGone) && <WrittenBefore at={kept.restoredAt} isGone={kept.isGone} onBeginAnew={beginAnew} />}
        <Fields
          schema={asked}
          values={values}
          errors={{ ...refused, ...(wasPressed ? faults : {}) }}
          onChange={change}
          inputOf={(field, key) => (inputs as Readonly<Record<string, ComponentType<InputProps>>>)[key] ?? plainInputOf(field)}
          wordsOf={wordsOf}
        />
      </>
    ),
  };
}

/** What a form begins with: its own fields alone, those without a value empty. */
function begun(contract: FieldSchema, begin: Values = {}): Values {
  return withValues(contract, {}, Object.fromEntries(Object.keys(contract.properties ?? {}).map((key) => [key, begin[key]])));
}

/** The values with these fields set; what the contract no longer has is left out. */
function withValues({ properties = {} }: FieldSchema, values: Values, set: Values): Values {
  return Object.keys(set)
    .filter((key) => Object.hasOwn(properties, key))
    .reduce((all, key) => withValue(all, key, properties[key] ?? {}, set[key]), values);
}

function emptied({ properties = {} }: FieldSchema, keys: readonly string[], values: Values): Values {
  return keys.reduce((rest, key) => withValue(rest, key, properties[key] ?? {}, undefined), values);
}
