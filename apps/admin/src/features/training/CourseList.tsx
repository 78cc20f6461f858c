import { course } from '@siklus/contracts/courses';
import { useLocaleState } from 'react-admin';
import { useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip } from '../../kit/ui/Chip';
import { LinkButton } from '../../kit/ui/LinkButton';
import { CourseTags } from './CourseTags';
import { TrainingTabs } from './TrainingTabs';

/** The catalogue of courses. */
export function CourseList() {
  const t = useText();
  const [language] = useLocaleState();
  const session = useSession();
  const mayWrite = mayByRole(session, 'course.write');
  return (
    <RecordList
      resource="courses"
      schema={course}
      title="places.courses.name"
      empty={t('training.noCourses')}
      sort={{ field: 'code', order: 'ASC' }}
      {...(mayWrite ? { link: 'edit' as const } : {})}
      actions={
        <>
          <TrainingTabs here="courses" />
          {mayWrite && (
            <LinkButton to="/courses/create" variant="contained">
              {t('places.newCourse.name')}
            </LinkButton>
          )}
        </>
      }
      filters={[{ kind: 'text', source: 'q', label: 'lists.searchCode' }]}
      columns={[
        { source: 'title', render: ({ title, titleEn }) => (language === 'en' ? titleEn : title) },
        { source: 'code', render: ({ code }) => code },
        { source: 'hours', render: ({ hours }) => t('courses.jp', { hours }), numeric: true },
        { source: 'form', render: ({ form }) => form },
        { source: 'tags', render: ({ tags }) => <CourseTags tags={tags} />, fixed: true },
        {
          source: 'active',
          render: ({ active }) => <Chip tone={active ? 'ok' : 'plain'}>{t(active ? 'training.active' : 'training.inactive')}</Chip>,
        },
      ]}
    />
  );
}
