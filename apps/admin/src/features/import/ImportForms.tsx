import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ImportLayouts } from '@siklus/contracts/staff-import';
import { useQuery } from '@tanstack/react-query';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Facts } from '../../kit/ui/Facts';
import { ReadOut } from '../../kit/ui/ReadOut';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { OwnFormNotes } from './OwnFormNotes';

/** The files that are known, each with a sample to see and to try, what is taken of it, and what is left alone. */
export function ImportForms() {
  const t = useText();
  const { importLayouts } = useVerbs();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['import-layouts'], queryFn: importLayouts });
  return (
    <Box sx={{ fontSize: '0.875rem' }}>
      <Box sx={{ color: token('ink2'), mb: 2 }}>{t('import.formsLead')}</Box>
      {isPending && <Waiting lines={5} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.map((form) => (
        <FormOfFile key={form.kind} form={form} />
      ))}
    </Box>
  );
}

function FormOfFile({ form: { kind, name, format, takes, decides, leaves } }: { readonly form: ImportLayouts[number] }) {
  const t = useText();
  const list = (headings: readonly string[]) => <span translate="no">{headings.join(', ')}</span>;
  return (
    <Box component="details" sx={{ borderTop: `1px solid ${token('line')}`, py: 2 }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, overflowWrap: 'anywhere' }}>
        {name}{' '}
        <Box component="span" sx={{ color: token('ink2'), fontWeight: 400 }}>
          {format.toUpperCase()}
        </Box>
      </Box>
      <Box sx={{ mt: 2, display: 'grid', gap: 3 }}>
        <Facts
          facts={[
            [t('import.takes'), list(takes)],
            ...(decides === null
              ? []
              : [[t('import.decides'), decides.length === 0 ? t('import.decidesNothing') : list(decides)] as const]),
            [t('import.leaves'), leaves],
          ]}
        />
        {kind === 'OWN' && <OwnFormNotes />}
        <Box>
          <Button size="small" variant="outlined" component="a" href={`/api/import-layouts/${kind}/sample`} download>
            {t('import.sample')}
            <ReadOut>{`: ${name}`}</ReadOut>
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
