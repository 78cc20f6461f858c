import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useText } from '../words/text';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { Refused } from './Refused';
import { useContractForm, type ContractForm, type Shape } from './useContractForm';

export interface RecordFormProps<S extends Shape> extends ContractForm<S> {
  readonly resource: string;
  readonly lead?: ReactNode;
  /** What the button says, where it does more than save. */
  readonly confirm?: string;
  readonly isSaving: boolean;
}

/** The form of a record, drawn from its contract. */
export function RecordForm<S extends Shape>({ lead, confirm, isSaving, ...form }: RecordFormProps<S>) {
  const t = useText();
  const { fields, save } = useContractForm(form);
  return (
    <Page title={form.title} lead={lead} narrow>
      <Panel>
        {fields}
        {form.error !== null && form.error !== undefined && (
          <Box sx={{ mt: 4 }}>
            <Refused error={form.error} />
          </Box>
        )}
        <Box sx={{ display: 'flex', gap: 2, justifyContent: 'flex-end', mt: 5 }}>
          <LinkButton to={`/${form.resource}`}>{t('ra.action.cancel')}</LinkButton>
          <Button variant="contained" onClick={save} loading={isSaving}>
            {confirm ?? t('ra.action.save')}
          </Button>
        </Box>
      </Panel>
    </Page>
  );
}
