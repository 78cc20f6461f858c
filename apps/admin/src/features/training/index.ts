import { lazy } from 'react';

export const courses = {
  list: lazy(() => import('./CourseList').then(({ CourseList }) => ({ default: CourseList }))),
  create: lazy(() => import('./CourseForm').then(({ CourseCreate }) => ({ default: CourseCreate }))),
  edit: lazy(() => import('./CourseForm').then(({ CourseEdit }) => ({ default: CourseEdit }))),
};
export const recommendations = {
  list: lazy(() => import('./RecommendationList').then(({ RecommendationList }) => ({ default: RecommendationList }))),
};
