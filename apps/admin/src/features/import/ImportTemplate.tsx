import Box from '@mui/material/Box';
import { staffHeadings } from '@siklus/domain';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

const notes = ['nip', 'official', 'supervisor', 'zone', 'absence'] as const;

/** What the file must look like: the headings, and what people most often get wrong. */
export function ImportTemplate() {
  const t = useText();
  return (
    <Box component="details" sx={{ mt: 3, fontSize: '0.8125rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
        {t('import.template')}
      </Box>
      <Box sx={{ mt: 2, color: token('ink2') }}>{t('import.headings')}</Box>
      <Box
        component="code"
        translate="no"
        sx={{ display: 'block', my: 2, p: 3, borderRadius: '8px', backgroundColor: token('h1'), overflowWrap: 'anywhere' }}
      >
        {staffHeadings.join(';')}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 5, color: token('ink2') }}>
        {notes.map((note) => (
          <li key={note}>{t(`import.notes.${note}`)}</li>
        ))}
      </Box>
    </Box>
  );
}
