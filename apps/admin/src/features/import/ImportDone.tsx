import type { ImportedFile } from '@siklus/contracts/imports';
import type { FileReport } from '@siklus/contracts/staff-import';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useDetail } from '../../kit/providers/useDetail';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Panel } from '../../kit/ui/Panel';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import type { GivenList } from '../../kit/providers/importVerbs';
import { Counts } from './Counts';
import { FaultyRows } from './FaultyRows';
import { ImportFaults } from './ImportFaults';
import { ImportProgress } from './ImportProgress';

interface ImportDoneProps {
  readonly report: FileReport;
  /** The file as it was sent, for whoever wants its faulty rows. */
  readonly list: GivenList;
}

/**
 * What was written, how far the rest is, what was left out, and where its sender goes on: to the people, to superiors that are missing, or
 * to what differs.
 */
export function ImportDone({ report, list }: ImportDoneProps) {
  const t = useText();
  const { number } = useFormat();
  const session = useSession();
  const { data: file } = useDetail<ImportedFile>('imports', report.importId ?? '');
  const isWriting = file?.state === 'writing';
  const isOfRatings = report.contradictions !== null;
  const lacksSuperiors = report.warnings.some(({ code }) => code === 'SUPERVISOR_EMPTY') && mayByRole(session, 'employee.assign');
  return (
    <>
      <Notice
        tone={isWriting ? 'sea' : 'ok'}
        title={t(isWriting ? 'import.writingTitle' : 'import.doneTitle')}
        actions={
          <>
            {lacksSuperiors && (
              <LinkButton size="small" to="/missing-supervisors">
                {t('import.toSuperiors')}
              </LinkButton>
            )}
            <LinkButton size="small" to={isOfRatings ? '/reconciliation' : '/employees'}>
              {t(isOfRatings ? 'import.toDifferences' : 'import.toEmployees')}
            </LinkButton>
          </>
        }
      >
        <Counts report={report} />
      </Notice>
      {report.importId !== undefined && <ImportProgress id={report.importId} />}
      {report.faulty > 0 && (
        <Panel title={t('import.leftOut', { smart_count: report.faulty, count: number(report.faulty) })}>
          <ImportFaults errors={report.errors} />
          <FaultyRows {...list} />
        </Panel>
      )}
    </>
  );
}
