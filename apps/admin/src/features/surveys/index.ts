import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Surveys of public satisfaction, with the index and grade that each comes to. */
export const surveys = defineFeature<Said>({
  resources: {
    surveys: {
      list: {
        page: lazy(() => import('./SurveyList').then(({ SurveyList }) => ({ default: SurveyList }))),
        right: 'survey.read',
        help: 'surveys',
        place: 'surveys',
        found: () => true,
        menu: { where: ({ may }) => may('survey.write') && 'more', label: 'places.surveys.short' },
      },
      create: {
        page: lazy(() => import('./SurveyForm').then(({ SurveyCreate }) => ({ default: SurveyCreate }))),
        right: 'survey.write',
        help: 'surveyForm',
        place: 'newSurvey',
      },
      edit: {
        page: lazy(() => import('./SurveyForm').then(({ SurveyEdit }) => ({ default: SurveyEdit }))),
        right: 'survey.write',
        help: 'surveyForm',
      },
      show: {
        page: lazy(() => import('./SurveyShow').then(({ SurveyShow }) => ({ default: SurveyShow }))),
        right: 'survey.read',
        help: 'survey',
      },
    },
  },
  pages: {
    '/survey-answers': {
      page: lazy(() => import('./AnswersPage').then(({ AnswersPage }) => ({ default: AnswersPage }))),
      right: 'survey.write',
      help: 'surveyAnswers',
      place: 'surveyAnswers',
    },
  },
});
