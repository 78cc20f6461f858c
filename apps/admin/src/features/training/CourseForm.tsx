import { writeCourse, type Course } from '@siklus/contracts/courses';
import { RecordCreate, RecordEdit } from '../../kit/forms/RecordPages';
import { useText } from '../../kit/words/text';
import { TagsInput } from './TagsInput';

const form = { resource: 'courses', schema: writeCourse, inputs: { tags: TagsInput } } as const;

/** A new course of the catalogue. */
export function CourseCreate() {
  const t = useText();
  return <RecordCreate {...form} title={t('places.newCourse.name')} begin={{ tags: [], active: true }} />;
}

/** A course that is changed. */
export function CourseEdit() {
  return <RecordEdit {...form} nameOf={({ title }: Course) => title} />;
}
