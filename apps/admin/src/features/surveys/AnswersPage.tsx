import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { surveyOfFile, type AnswersReport, type SurveyOfFile } from '@siklus/contracts/surveys';
import { answerHeadings } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useRedirect } from 'react-admin';
import { Refused } from '../../kit/forms/Refused';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useContractForm } from '../../kit/forms/useContractForm';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { TableFile } from '../../kit/forms/TableFile';
import { useText } from '../../kit/words/text';
import { AnswersFound } from './AnswersFound';

/** Answers of a survey as a file: checked without writing, then counted in whole or without who did not answer everything. */
export function AnswersPage() {
  const t = useText();
  const redirect = useRedirect();
  const queryClient = useQueryClient();
  const { checkAnswers, importAnswers } = useVerbs();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [checked, setChecked] = useState<SurveyOfFile>();
  const check = useMutation({ mutationFn: checkAnswers });
  const write = useMutation({
    mutationFn: importAnswers,
    onSuccess: ({ surveyId }: AnswersReport) => {
      void queryClient.invalidateQueries();
      redirect('show', 'surveys', surveyId ?? undefined);
    },
  });
  const { fields, save } = useContractForm({
    schema: surveyOfFile,
    title: t('places.surveyAnswers.name'),
    keptAs: 'survey-answers',
    begin: { weightMode: 'EXACT' },
    inputs: { unitId: unitInputFor('survey.write') },
    error: check.error ?? write.error,
    // What was asked changes what the file comes to: it is checked anew.
    onChange: () => setChecked(undefined),
    onSave: async (survey) => {
      if (file === undefined) return picker.current?.click();
      write.reset();
      await check.mutateAsync({ file, survey });
      setChecked(survey);
    },
  });
  const send = (validOnly: boolean) => file && checked && write.mutate({ file, survey: checked, validOnly, key: newKey() });
  return (
    <Page title={t('places.surveyAnswers.name')} lead={t('surveys.answersLead')} narrow>
      <Stack>
        <Panel>
          {fields}
          <Box sx={{ mt: 5, display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
            <TableFile
              picker={picker}
              onChoose={(chosen) => {
                setFile(chosen ?? file);
                setChecked(undefined);
              }}
            />
            <Button variant="outlined" onClick={() => picker.current?.click()}>
              {t(file === undefined ? 'surveys.pick' : 'surveys.pickAgain')}
            </Button>
            <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{file === undefined ? t('surveys.kinds') : file.name}</Box>
            <Button variant="contained" disabled={file === undefined} loading={check.isPending} onClick={save}>
              {t('surveys.check')}
            </Button>
          </Box>
          <Headings />
          {check.isError && <Refused error={check.error} />}
        </Panel>
        {check.data !== undefined && checked !== undefined && (
          <AnswersFound report={check.data} busy={write.isPending} error={write.error} onWrite={send} />
        )}
      </Stack>
    </Page>
  );
}

/** What the file must look like. */
function Headings() {
  const t = useText();
  return (
    <Box component="details" sx={{ mt: 3, fontSize: '0.8125rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
        {t('surveys.template')}
      </Box>
      <Box sx={{ mt: 2, color: token('ink2') }}>{t('surveys.headings')}</Box>
      <Box
        component="code"
        translate="no"
        sx={{ display: 'block', my: 2, p: 3, borderRadius: '8px', backgroundColor: token('h1'), overflowWrap: 'anywhere' }}
      >
        {answerHeadings.map((heading) => (heading.includes(',') ? `"${heading}"` : heading)).join(';')}
      </Box>
    </Box>
  );
}
