import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useMemo, useState, type ComponentType, type ReactNode } from 'react';
import type { z } from 'zod';
import { useText, type FieldWord } from '../words/text';
import { problemOf } from '../providers/http';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { showFirstFault } from '../ui/showFirstFault';
import { contractSchema } from './contract-schema';
import { Fields, type Values } from './Fields';
import type { InputProps } from './input-props';
import { plainInputOf } from './plain-inputs';
import { missingOf, type Errors } from './schema';

type Shape = Readonly<Record<string, z.ZodType>>;

export interface RecordFormProps<Name extends string, S extends Shape> {
  readonly resource: Name;
  /** What the API takes. Each of its fields is called by its word in `resources.<resource>.fields`; one without does not compile. */
  readonly schema: z.ZodObject<S & Readonly<Record<Exclude<keyof S & string, FieldWord<Name>>, never>>>;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly begin: Values;
  /** Fields that the plain input by type does not suit. */
  readonly inputs?: { readonly [Key in keyof S]?: ComponentType<InputProps> };
  /** What the change of one field means for others. */
  readonly follow?: (values: Values, before: Values) => Values;
  /** Faults that the schema cannot say; the API knows the rest. */
  readonly faultsOf?: (values: Values) => Errors;
  /** What the button says, where it does more than save. */
  readonly confirm?: string;
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly onSave: (values: Values) => void;
}

/** The form of a record, drawn from its contract: what is missing and what the API refuses stands at its field. */
export function RecordForm<Name extends string, S extends Shape>(props: RecordFormProps<Name, S>) {
  const { resource, title, lead, error, isSaving, onSave, inputs = {}, follow = (values) => values } = props;
  const t = useText();
  const translate = useTranslate();
  const schema = useMemo(() => contractSchema(props.schema), [props.schema]);
  const [values, setValues] = useState(props.begin);
  const [wasPressed, setPressed] = useState(false);
  const lacking = Object.fromEntries(missingOf(schema, values).map((source) => [source, t('ui.required')]));
  const faults: Errors = { ...props.faultsOf?.(values), ...lacking };
  const refused = Object.fromEntries((problemOf(error)?.errors ?? []).map(({ source, message }) => [source, message]));

  function save() {
    setPressed(true);
    if (Object.keys(faults).length === 0) onSave(values);
    else showFirstFault();
  }

  function wordsOf(key: string) {
    const hint = translate(`resources.${resource}.hints.${key}`, { _: '' });
    return { label: translate(`resources.${resource}.fields.${key}`), ...(hint === '' ? {} : { hint }) };
  }

  return (
    <Page title={title} lead={lead} narrow>
      <Panel>
        <Fields
          schema={schema}
          values={values}
          errors={{ ...refused, ...(wasPressed ? faults : {}) }}
          onChange={(next) => setValues(follow(next, values))}
          inputOf={(field, key) => (inputs as Readonly<Record<string, ComponentType<InputProps>>>)[key] ?? plainInputOf(field)}
          wordsOf={wordsOf}
        />
        {error !== null && error !== undefined && (
          <Box sx={{ mt: 4 }}>
            <Failure error={error} />
          </Box>
        )}
        <Box sx={{ display: 'flex', gap: 2, justifyContent: 'flex-end', mt: 5 }}>
          <LinkButton to={`/${resource}`}>{t('ra.action.cancel')}</LinkButton>
          <Button variant="contained" onClick={save} loading={isSaving}>
            {props.confirm ?? t('ra.action.save')}
          </Button>
        </Box>
      </Panel>
    </Page>
  );
}
