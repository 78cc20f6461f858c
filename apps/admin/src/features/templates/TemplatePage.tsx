import type { Template } from '@siklus/contracts/templates';
import { checkTemplate, steps, templateDifference } from '@siklus/domain';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useWritten } from '../../kit/forms/useWritten';
import { WrittenBefore } from '../../kit/forms/WrittenBefore';
import { Failure } from '../../kit/ui/Failure';
import { Columns, Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { NewerSteps } from './NewerSteps';
import { isHalfNamed, linesOf, rowsOf } from './rows';
import { SaveTemplateDialog } from './SaveTemplateDialog';
import { TemplateChanges } from './TemplateChanges';
import { TemplateRows } from './TemplateRows';

/** The template that new cycles begin with: its steps, days and names, and what an edit would change. */
export function TemplatePage() {
  const t = useText();
  const { template } = useVerbs();
  const { ownMoment } = useFormat();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['template'], queryFn: template, refetchOnWindowFocus: false });
  if (data === undefined)
    return (
      <Page title={t('places.template.name')}>
        {isPending ? <Waiting lines={10} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  const { version, savedAt, savedBy, reason } = data;
  const saved = (at: string) => {
    const parts = { version, name: savedBy ?? '', at: ownMoment(at) };
    return reason === null ? t('template.saved', parts) : t('template.savedFor', { ...parts, reason });
  };
  const over = savedAt === null ? t('template.version', { version }) : saved(savedAt);
  // A new version begins a new edit.
  return <Editor key={version} template={data} over={over} />;
}

function Editor({ template, over }: { readonly template: Template; readonly over: string }) {
  const t = useText();
  const mayWrite = mayByRole(useSession(), 'template.write');
  const [year] = useState(() => new Date().getFullYear());
  const [begin] = useState(() => ({ rows: rowsOf(template, steps, year) }));
  const [rows, setRows] = useState(begin.rows);
  const name = { keptAs: `template/${template.version}`, title: t('places.template.name') };
  const written = useWritten(name, begin, (changed) => setRows(changed.rows as typeof rows));
  const change = (next: typeof rows) => {
    setRows(next);
    written.keep({ rows: next });
  };
  const beginAnew = () => {
    setRows(begin.rows);
    void written.forget();
  };
  const [isAsking, setAsking] = useState(false);
  const lines = linesOf(rows, year);
  const changes = templateDifference(template.lines, lines);
  const faults = checkTemplate(steps, lines);
  const isSound = faults.length === 0 && !rows.some(isHalfNamed);
  const next = template.version + 1;
  return (
    <Page
      title={t('places.template.name')}
      over={over}
      lead={t('template.lead')}
      actions={
        mayWrite && (
          <Button variant="contained" disabled={changes.length === 0 || !isSound} onClick={() => setAsking(true)}>
            {t('template.save', { version: next })}
          </Button>
        )
      }
    >
      {written.restoredAt !== null && (
        <Box sx={{ mb: 4 }}>
          <WrittenBefore at={written.restoredAt} onBeginAnew={beginAnew} />
        </Box>
      )}
      <Columns>
        <Panel title={t('template.steps')}>
          <TemplateRows rows={rows} faults={faults} year={year} isFixed={!mayWrite} onChange={change} />
        </Panel>
        <Stack>
          <NewerSteps template={template} year={year} mayWrite={mayWrite} />
          <Panel title={t('template.changes')}>
            <TemplateChanges changes={changes} year={year} />
          </Panel>
        </Stack>
      </Columns>
      {isAsking && (
        <SaveTemplateDialog lines={lines} version={template.version} onDone={() => void written.forget()} onClose={() => setAsking(false)}>
          <TemplateChanges changes={changes} year={year} />
        </SaveTemplateDialog>
      )}
    </Page>
  );
}
