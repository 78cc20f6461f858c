import School from '@mui/icons-material/SchoolOutlined';
import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Training: the catalogue of courses, and what was recommended to whom. */
export const training = defineFeature<Said>({
  resources: {
    courses: {
      list: {
        page: page(() => import('./CourseList').then(({ CourseList }) => CourseList)),
        right: 'course.read',
        help: 'courses',
        place: 'courses',
        found: ({ may }) => may('course.write'),
        menu: {
          where: ({ oversees }) => oversees && 'bar',
          label: 'places.courses.short',
          icon: School,
        },
      },
      create: {
        page: page(() => import('./CourseForm').then(({ CourseCreate }) => CourseCreate)),
        right: 'course.write',
        help: 'course',
        place: 'newCourse',
      },
      edit: {
        page: page(() => import('./CourseForm').then(({ CourseEdit }) => CourseEdit)),
        right: 'course.write',
        help: 'course',
      },
    },
    'training-recommendations': {
      list: {
        page: page(() => import('./RecommendationList').then(({ RecommendationList }) => RecommendationList)),
        right: 'training.read',
        help: 'recommendations',
        place: 'recommendations',
        found: ({ owns, supervises }) => owns || supervises,
        menu: {
          where: ({ oversees, owns, supervises }) => !oversees && (supervises ? 'more' : owns && 'bar'),
          label: 'places.recommendations.short',
          icon: School,
        },
      },
    },
  },
});
