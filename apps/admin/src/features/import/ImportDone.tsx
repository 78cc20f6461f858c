import type { FileReport } from '@siklus/contracts/staff-import';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Panel } from '../../kit/ui/Panel';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { Counts } from './Counts';
import { ImportFaults } from './ImportFaults';

/** What was written, what was left out, and where its sender goes on: to the people, to superiors that are missing, or to what differs. */
export function ImportDone({ report }: { readonly report: FileReport }) {
  const t = useText();
  const { number } = useFormat();
  const session = useSession();
  const isOfRatings = report.contradictions !== null;
  const lacksSuperiors = report.warnings.some(({ code }) => code === 'SUPERVISOR_EMPTY') && mayByRole(session, 'employee.assign');
  return (
    <>
      <Notice
        tone="ok"
        title={t('import.doneTitle')}
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
      {report.faulty > 0 && (
        <Panel title={t('import.leftOut', { smart_count: report.faulty, count: number(report.faulty) })}>
          <ImportFaults errors={report.errors} />
        </Panel>
      )}
    </>
  );
}
