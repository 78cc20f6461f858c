import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Surveys of public satisfaction, with the index and grade that each comes to. */
export const surveys = defineFeature<Said>({
  resources: {
    surveys: {
      list: {
        page: page(() => import('./SurveyList').then(({ SurveyList }) => SurveyList)),
        right: 'survey.read',
        help: 'surveys',
        place: 'surveys',
        found: () => true,
        menu: { where: ({ may }) => may('survey.write') && 'more', label: 'places.surveys.short' },
      },
      create: {
        page: page(() => import('./SurveyForm').then(({ SurveyCreate }) => SurveyCreate)),
        right: 'survey.write',
        help: 'surveyForm',
        place: 'newSurvey',
      },
      edit: {
        page: page(() => import('./SurveyForm').then(({ SurveyEdit }) => SurveyEdit)),
        right: 'survey.write',
        help: 'surveyForm',
      },
      show: {
        page: page(() => import('./SurveyShow').then(({ SurveyShow }) => SurveyShow)),
        right: 'survey.read',
        help: 'survey',
      },
    },
  },
  pages: {
    '/survey-answers': {
      page: page(() => import('./AnswersPage').then(({ AnswersPage }) => AnswersPage)),
      right: 'survey.write',
      help: 'surveyAnswers',
      place: 'surveyAnswers',
    },
  },
});
