import Box from '@mui/material/Box';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';

const notes = ['nip', 'official', 'supervisor', 'zone', 'absence'] as const;

/** What people most often get wrong in the own form. */
export function OwnFormNotes() {
  const t = useText();
  return (
    <Box component="ul" sx={{ m: 0, pl: 5, color: token('ink2'), fontSize: '0.8125rem' }}>
      {[t('import.headings'), ...notes.map((note) => t(`import.notes.${note}`))].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </Box>
  );
}
