import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { Chip } from '../../ui/Chip';
import { FieldError } from '../../ui/Field';
import { SelectBox } from '../../ui/SelectBox';
import { useTask } from '../task-context';
import { coursesOf } from '../answers';
import type { DraftCourse } from './answer-drafts';
import { CourseRow } from './CourseRow';
import type { InputProps } from '../../forms/input-props';

/** The courses a supervisor recommends; what the system suggests is labelled and says why, the person decides. */
export function CoursesInput({ source, schema, label, hint, value, onChange, errors }: InputProps) {
  const t = useText();
  const task = useTask();
  const chosen = Array.isArray(value) ? (value as DraftCourse[]) : [];
  const suggested = coursesOf(task.proposal) ?? [];
  const has = (code: string) => chosen.some(({ courseCode }) => courseCode === code);
  const left = suggested.filter(({ courseCode }) => !has(courseCode));
  const titleOf = (code: string) => task.courses.find((course) => course.code === code)?.title ?? code;
  const add = (course: DraftCourse) => onChange([...chosen, course]);
  const hours = chosen.reduce((sum, course) => sum + (typeof course.hours === 'number' ? course.hours : 0), 0);
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontWeight: 650 }}>
          {label}
          <Box sx={{ fontWeight: 400, fontSize: '0.8125rem', color: token('ink2'), whiteSpace: 'nowrap' }}>
            {t('courses.hoursSum', { hours })}
          </Box>
        </Box>
        {hint !== undefined && <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{hint}</Box>}
        {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
      </Box>
      {chosen.map((course, index) => (
        <CourseRow
          key={course.courseCode}
          source={`${source}.${index}`}
          title={titleOf(course.courseCode)}
          course={course}
          isSuggested={suggested.some(({ courseCode }) => courseCode === course.courseCode)}
          errors={errors}
          onChange={(next) => onChange(chosen.map((each, at) => (at === index ? next : each)))}
          onRemove={() => onChange(chosen.filter((_each, at) => at !== index))}
        />
      ))}
      {left.map((course) => (
        <Box key={course.courseCode} sx={{ display: 'flex', gap: 3, alignItems: 'flex-start', fontSize: '0.875rem' }}>
          <Chip tone="sea">{t('courses.suggestion')}</Chip>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            {titleOf(course.courseCode)}
            <Box sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>{course.reason}</Box>
          </Box>
          <Button size="small" onClick={() => add(course)} aria-label={t('courses.addNamed', { title: titleOf(course.courseCode) })}>
            {t('courses.add')}
          </Button>
        </Box>
      ))}
      {chosen.length < (schema.maxItems ?? Infinity) && (
        <SelectBox
          label={t('courses.other')}
          value=""
          empty={t('ui.choose')}
          options={task.courses
            .filter(({ code }) => !has(code))
            .map(({ code, title, hours: length }) => ({ value: code, label: t('courses.option', { title, hours: length }) }))}
          onChange={(code) => {
            const course = task.courses.find((each) => each.code === code);
            if (course !== undefined) add({ courseCode: course.code, hours: course.hours });
          }}
        />
      )}
    </Box>
  );
}
