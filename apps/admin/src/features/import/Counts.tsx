import Box from '@mui/material/Box';
import type { FileReport } from '@siklus/contracts/staff-import';
import { Link } from '../../kit/ui/Link';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

/** How many rows are new, changed, or as before. */
export function Counts({ report }: { readonly report: FileReport }) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Box sx={{ fontSize: '0.875rem' }}>
      {t('import.counts', { created: number(report.created), updated: number(report.updated), unchanged: number(report.unchanged) })}
      {report.setAside > 0 && ` ${t('import.setAside', { smart_count: report.setAside, count: number(report.setAside) })}`}
      {report.excepted > 0 && (
        <>
          {' '}
          <Link to="/import-exceptions">{t('import.excepted', { smart_count: report.excepted, count: number(report.excepted) })}</Link>
        </>
      )}
    </Box>
  );
}
