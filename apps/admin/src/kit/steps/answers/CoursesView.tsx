import Box from '@mui/material/Box';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';

interface CoursesViewProps {
  readonly courses: readonly { readonly courseCode: string; readonly title: string; readonly hours: number; readonly reason: string }[];
}

/** Recommended courses, each with its hours and the reason. */
export function CoursesView({ courses }: CoursesViewProps) {
  const t = useText();
  if (courses.length === 0) return <>{t('courses.none')}</>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 3 }}>
      {courses.map(({ courseCode, title, hours, reason }) => (
        <Box key={courseCode} component="li">
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 3, fontWeight: 600, fontSize: '0.875rem' }}>
            {title}
            <Box component="span" sx={{ whiteSpace: 'nowrap', fontWeight: 400, color: token('ink2') }}>
              {t('courses.jp', { hours })}
            </Box>
          </Box>
          <Box sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>{reason}</Box>
        </Box>
      ))}
    </Box>
  );
}
