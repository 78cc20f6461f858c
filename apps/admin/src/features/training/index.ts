import School from '@mui/icons-material/SchoolOutlined';
import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Training: the catalogue of courses, and what was recommended to whom. */
export const training = defineFeature<Said>({
  resources: {
    courses: {
      list: {
        page: lazy(() => import('./CourseList').then(({ CourseList }) => ({ default: CourseList }))),
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
        page: lazy(() => import('./CourseForm').then(({ CourseCreate }) => ({ default: CourseCreate }))),
        right: 'course.write',
        help: 'course',
        place: 'newCourse',
      },
      edit: {
        page: lazy(() => import('./CourseForm').then(({ CourseEdit }) => ({ default: CourseEdit }))),
        right: 'course.write',
        help: 'course',
      },
    },
    'training-recommendations': {
      list: {
        page: lazy(() => import('./RecommendationList').then(({ RecommendationList }) => ({ default: RecommendationList }))),
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
