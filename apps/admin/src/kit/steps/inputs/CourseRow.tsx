import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Close from '@mui/icons-material/Close';
import { useText } from '../../words/text';
import { radius, token } from '../../theme/tokens';
import { Chip } from '../../ui/Chip';
import { FieldError } from '../../ui/Field';
import { NumberBox } from '../../ui/NumberBox';
import { TextBox } from '../../ui/TextBox';
import type { Errors } from '../../forms/schema';
import type { DraftCourse } from './answer-drafts';

interface CourseRowProps {
  readonly source: string;
  readonly title: string;
  readonly course: DraftCourse;
  readonly isSuggested: boolean;
  readonly errors: Errors;
  readonly onChange: (course: DraftCourse) => void;
  readonly onRemove: () => void;
}

/** A chosen course: how many hours, and why this person needs it. */
export function CourseRow({ source, title, course, isSuggested, errors, onChange, onRemove }: CourseRowProps) {
  const t = useText();
  return (
    <Box
      role="group"
      aria-label={title}
      data-source={source}
      sx={{
        border: `1px solid ${token('line')}`,
        borderRadius: `${radius.control}px`,
        p: 3,
        display: 'grid',
        gap: 3,
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', fontSize: '0.875rem', fontWeight: 600 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {title} {isSuggested && <Chip tone="sea">{t('courses.suggestion')}</Chip>}
        </Box>
        <IconButton size="small" onClick={onRemove} aria-label={t('courses.remove', { title })}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      {errors[`${source}.courseCode`] !== undefined && <FieldError>{errors[`${source}.courseCode`]}</FieldError>}
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '110px minmax(0, 1fr)' } }}>
        <NumberBox
          label={t('courses.hours')}
          error={errors[`${source}.hours`]}
          required
          value={course.hours}
          onChange={(hours) => onChange({ ...course, hours })}
        />
        <TextBox
          label={t('courses.reason')}
          error={errors[`${source}.reason`]}
          required
          lines={2}
          value={course.reason ?? ''}
          onChange={(reason) => onChange({ ...course, reason })}
          inputProps={{ maxLength: 1000 }}
        />
      </Box>
    </Box>
  );
}
