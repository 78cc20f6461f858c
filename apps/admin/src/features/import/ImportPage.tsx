import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isLocalDate, zones, type Zone } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { DayBox } from '../../kit/ui/DayBox';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { ExportList } from '../../kit/lists/ExportList';
import { Refused } from '../../kit/forms/Refused';
import { SelectBox } from '../../kit/ui/SelectBox';
import { TableFile } from '../../kit/forms/TableFile';
import { Counts } from './Counts';
import { FaultyRows } from './FaultyRows';
import { ImportChanges } from './ImportChanges';
import { ImportConflicts } from './ImportConflicts';
import { ImportDone } from './ImportDone';
import { ImportEffects } from './ImportEffects';
import { ImportFaults } from './ImportFaults';
import { ImportForms } from './ImportForms';
import { ImportWarnings } from './ImportWarnings';

/** With what a file is looked at anew. */
interface Looking {
  readonly overruling?: boolean;
  readonly from?: string;
  readonly at?: string;
}

/** The zone of the clock here, or of the capital where it is none of the country's. */
function zoneHere(): Zone {
  return zones[-new Date().getTimezoneOffset() / 60 - 7] ?? 'WIB';
}

/** A file of people or of ratings: chosen, checked without writing, then taken in whole or without its faulty rows. */
export function ImportPage() {
  const t = useText();
  const { number } = useFormat();
  const queryClient = useQueryClient();
  const { checkImport, importEmployees } = useVerbs();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [overrule, setOverrule] = useState(false);
  const [changesFrom, setChangesFrom] = useState('');
  const [zone, setZone] = useState<string>(zoneHere);
  const check = useMutation({ mutationFn: checkImport });
  const write = useMutation({ mutationFn: importEmployees, onSuccess: () => void queryClient.invalidateQueries() });
  const report = check.data;

  function choose(chosen: File | undefined) {
    if (chosen === undefined) return;
    setFile(chosen);
    look(chosen, { overruling: false });
  }

  /** Checks the list as it would be written: by itself, or although it was decided otherwise since; from today, or another day. */
  function look(chosen: File, { overruling = overrule, from = changesFrom, at = zone }: Looking) {
    setOverrule(overruling);
    write.reset();
    check.mutate({ file: chosen, overrule: overruling, changesFrom: from, zone: at });
  }

  function placeAt(at: string) {
    setZone(at);
    if (file !== undefined) look(file, { at });
  }

  /** What is no day yet is kept as it is typed, and nothing is asked with it. */
  function countFrom(from: string) {
    setChangesFrom(from);
    if (file !== undefined && (from === '' || isLocalDate(from))) look(file, { from });
  }

  const list = (chosen: File) => ({ file: chosen, overrule, changesFrom, zone });
  // Only what was looked at is written: a day that is half typed is none.
  const writing = { loading: write.isPending, disabled: changesFrom !== '' && !isLocalDate(changesFrom) };

  return (
    <Page
      title={t('places.import.name')}
      lead={t('import.lead')}
      narrow
      actions={
        <>
          <LinkButton to="/import-exceptions">{t('places.importExceptions.name')}</LinkButton>
          <LinkButton to="/imports">{t('places.imports.name')}</LinkButton>
        </>
      }
    >
      <Stack>
        <Panel title={t('import.choose')}>
          <TableFile picker={picker} onChoose={choose} />
          <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
            <Button
              variant={file === undefined ? 'contained' : 'outlined'}
              loading={check.isPending}
              onClick={() => picker.current?.click()}
            >
              {t(file === undefined ? 'import.pick' : 'import.pickAgain')}
            </Button>
            <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{file === undefined ? t('import.kinds') : file.name}</Box>
          </Box>
          <Box sx={{ mt: 3, maxWidth: '26rem' }}>
            <DayBox
              label={t('import.changesFrom')}
              hint={t('import.changesFromHint')}
              value={changesFrom}
              onChange={countFrom}
              disabled={write.isPending}
            />
          </Box>
        </Panel>
        {check.isError && <Failure error={check.error} {...(file === undefined ? {} : { onRetry: () => look(file, {}) })} />}
        {write.data !== undefined && file !== undefined ? (
          <ImportDone report={write.data} list={list(file)} />
        ) : (
          report !== undefined &&
          file !== undefined && (
            <Panel
              title={
                report.faulty === 0 && report.errors.length === 0
                  ? t('import.clean', { smart_count: report.valid, rows: number(report.valid) })
                  : t('import.faulty', { smart_count: report.faulty, faulty: number(report.faulty), rows: number(report.rows) })
              }
            >
              <Stack gap={3}>
                <Box sx={{ fontSize: '0.875rem' }}>{t('import.known', { name: report.name })}</Box>
                <Counts report={report} />
                {report.warnings.some(({ code }) => code === 'ZONE_ASSUMED') && (
                  <SelectBox
                    label={t('import.zone')}
                    hint={t('import.zoneHint')}
                    value={zone}
                    options={zones.map((each) => ({ value: each, label: each }))}
                    onChange={placeAt}
                  />
                )}
                {report.contradictions !== null && report.contradictions > 0 && (
                  <Notice
                    tone="wait"
                    title={t('import.contradictions', { smart_count: report.contradictions, count: number(report.contradictions) })}
                  >
                    {t('import.contradictionsHint')}
                  </Notice>
                )}
                {report.errors.length > 0 && <ImportFaults errors={report.errors} />}
                {report.errors.length > 0 && <FaultyRows {...list(file)} />}
                <ImportWarnings warnings={report.warnings} ignoredColumns={report.ignoredColumns} />
                <ImportConflicts
                  conflicts={report.conflicts ?? []}
                  isOverruled={overrule}
                  onOverrule={(overruling) => look(file, { overruling })}
                />
                <ImportEffects effects={report.effects} />
                {report.changes !== undefined && report.valid > 0 && report.contradictions === null && (
                  <ImportChanges
                    supervisors={report.supervisors ?? {}}
                    key={file.name + String(file.lastModified)}
                    changes={report.changes}
                    hasConflicts={(report.conflicts ?? []).length > 0}
                  />
                )}
                {write.isError && <Refused error={write.error} />}
                <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', justifyContent: 'flex-end', alignItems: 'center' }}>
                  {report.valid === 0 && <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('import.nothingValid')}</Box>}
                  {report.errors.length > 0 && report.valid > 0 && (
                    <Button {...writing} onClick={() => write.mutate({ ...list(file), validOnly: true, key: newKey() })}>
                      {t('import.validOnly', { smart_count: report.valid, count: number(report.valid) })}
                    </Button>
                  )}
                  {report.errors.length === 0 && report.valid > 0 && (
                    <Button
                      variant="contained"
                      {...writing}
                      onClick={() => write.mutate({ ...list(file), validOnly: false, key: newKey() })}
                    >
                      {t('import.write', { smart_count: report.valid, count: number(report.valid) })}
                    </Button>
                  )}
                </Box>
              </Stack>
            </Panel>
          )
        )}
        <Panel title={t('import.forms')}>
          <ImportForms />
        </Panel>
        <Panel title={t('import.export')}>
          <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('import.exportLead')}</Box>
          <ExportList list="staff-list" filter={{}} />
        </Panel>
      </Stack>
    </Page>
  );
}
