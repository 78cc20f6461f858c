import { Module } from '@nestjs/common';
import { ImportAnswers } from './import-answers.js';
import { KeepSurvey } from './keep-survey.js';
import { SurveyDetails } from './survey-detail.js';
import { SurveysController } from './surveys.controller.js';

@Module({
  controllers: [SurveysController],
  providers: [ImportAnswers, KeepSurvey, SurveyDetails],
})
export class SurveysModule {}
