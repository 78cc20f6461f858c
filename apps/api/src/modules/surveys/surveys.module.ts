import { Module } from '@nestjs/common';
import { ImportAnswers } from './import-answers.js';
import { KeepSurvey } from './keep-survey.js';
import { PublishedSurveysProvider } from './published-surveys.provider.js';
import { SurveyDetails } from './survey-detail.js';
import { SurveyFollowers } from './survey-followers.js';
import { SurveyedUnitsProvider } from './surveyed-units.provider.js';
import { SurveysController } from './surveys.controller.js';

@Module({
  controllers: [SurveysController],
  providers: [ImportAnswers, KeepSurvey, PublishedSurveysProvider, SurveyDetails, SurveyedUnitsProvider, SurveyFollowers],
})
export class SurveysModule {}
