export { elementCodes, elements, surveyScheme, type ElementCode, type Totals } from './elements.js';
export {
  namedSurvey,
  publishedSurveys,
  surveyedUnits,
  surveyFor,
  type NamedSurvey,
  type PublishedSurvey,
  type SurveyedUnit,
} from './published-survey.js';
export { answerHeadings, readAnswers, type AnswerFault, type ReadAnswers } from './read-answers.js';
export { isIndicative, sampleOf } from './sample-size.js';
export {
  changeBetween,
  elementValues,
  gradeCodes,
  gradeOf,
  grades,
  satisfactionOf,
  weakest,
  weightModeNames,
  weightModes,
  type ElementValue,
  type Grade,
  type Satisfaction,
  type SurveyFigures,
  type WeightMode,
} from './satisfaction-index.js';
export {
  demandSurveyTakes,
  faultsOfPeriod,
  faultsOfSurvey,
  surveyActs,
  surveyStates,
  type GivenSurvey,
  type SurveyAct,
  type SurveyState,
} from './survey.js';
