import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { Course } from '@siklus/contracts';
import { useCreate, useGetOne, useNotify, useParams, useRedirect, useUpdate } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { problemOf } from '../../kit/providers/http';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { NumberBox } from '../../kit/ui/NumberBox';
import { Page } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { showFirstFault } from '../../kit/ui/showFirstFault';
import { TextBox } from '../../kit/ui/TextBox';
import { Waiting } from '../../kit/ui/Waiting';
import { TagsInput } from './TagsInput';

type Draft = Omit<Course, 'id' | 'version' | 'hours'> & { readonly hours: number | undefined };
const empty: Draft = { code: '', title: '', titleEn: '', hours: undefined, form: '', tags: [], active: true };

export function CourseCreate() {
  const t = useText();
  const save = useSaved();
  const [create, { isPending, error }] = useCreate<Course>();
  return (
    <CourseForm
      title={t('places.newCourse.name')}
      begin={empty}
      error={error}
      isSaving={isPending}
      onSave={(data) => void create('courses', { data }, { onSuccess: save })}
    />
  );
}

export function CourseEdit() {
  const t = useText();
  const save = useSaved();
  const { id = '' } = useParams<{ id: string }>();
  const { data: course, error: readError, isPending: isReading, refetch } = useGetOne<Course>('courses', { id });
  const [update, { isPending, error }] = useUpdate<Course>();
  if (course === undefined)
    return (
      <Page title={t('places.courses.name')} narrow>
        {isReading ? <Waiting /> : <Failure error={readError} onRetry={() => void refetch()} />}
      </Page>
    );
  const { id: courseId, version, ...begin } = course;
  return (
    <CourseForm
      key={version}
      title={course.title}
      begin={begin}
      error={error}
      isSaving={isPending}
      onSave={(data) =>
        void update('courses', { id: courseId, data, previousData: course }, { mutationMode: 'pessimistic', onSuccess: save })
      }
    />
  );
}

function useSaved(): () => void {
  const t = useText();
  const notify = useNotify();
  const redirect = useRedirect();
  return () => {
    notify(t('training.saved'), { type: 'success' });
    redirect('list', 'courses');
  };
}

interface CourseFormProps {
  readonly title: string;
  readonly begin: Draft;
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly onSave: (course: Draft) => void;
}

/** A course of the catalogue; faults of the API stand at their fields. */
function CourseForm({ title, begin, error, isSaving, onSave }: CourseFormProps) {
  const t = useText();
  const [course, setCourse] = useState(begin);
  const [wasPressed, setPressed] = useState(false);
  const refused = Object.fromEntries((problemOf(error)?.errors ?? []).map(({ source, message }) => [source, message]));
  const set = (parts: Partial<Draft>) => setCourse({ ...course, ...parts });
  const fault = (source: keyof Draft) =>
    wasPressed && (course[source] === '' || course[source] === undefined) ? t('ui.required') : refused[source];
  const isWhole = course.code !== '' && course.title !== '' && course.titleEn !== '' && course.form !== '' && course.hours !== undefined;
  function save() {
    setPressed(true);
    if (isWhole) onSave(course);
    else showFirstFault();
  }
  return (
    <Page title={title} narrow>
      <Panel>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <TextBox
            label={t('training.code')}
            required
            value={course.code}
            onChange={(code) => set({ code })}
            error={fault('code')}
            inputProps={{ maxLength: 60 }}
          />
          <TextBox
            label={t('training.title')}
            required
            value={course.title}
            onChange={(value) => set({ title: value })}
            error={fault('title')}
            inputProps={{ maxLength: 300 }}
          />
          <TextBox
            label={t('training.titleEn')}
            required
            value={course.titleEn}
            onChange={(titleEn) => set({ titleEn })}
            error={fault('titleEn')}
            inputProps={{ maxLength: 300 }}
          />
          <NumberBox
            label={t('training.hours')}
            required
            value={course.hours}
            onChange={(hours) => set({ hours })}
            error={fault('hours')}
          />
          <TextBox
            label={t('training.form')}
            required
            value={course.form}
            onChange={(form) => set({ form })}
            error={fault('form')}
            inputProps={{ maxLength: 100 }}
          />
          <TagsInput value={course.tags} onChange={(tags) => set({ tags: [...tags] })} error={refused.tags} />
          <FormControlLabel
            control={<Checkbox checked={course.active} onChange={(_event, active) => set({ active })} />}
            label={t('training.isActive')}
          />
          {error !== null && error !== undefined && <Failure error={error} />}
          <Box sx={{ display: 'flex', gap: 2, justifyContent: 'flex-end' }}>
            <LinkButton to="/courses">{t('ra.action.cancel')}</LinkButton>
            <Button variant="contained" onClick={save} loading={isSaving}>
              {t('ra.action.save')}
            </Button>
          </Box>
        </Box>
      </Panel>
    </Page>
  );
}
