import { Module } from '@nestjs/common';
import { LearningRecordsController } from './learning-records.controller.js';
import { LearningRecordsService } from './learning-records.service.js';
import { OnTrainingRecommended } from './on-training-recommended.js';
import { TrainingController } from './training.controller.js';
import { TrainingHoursProvider } from './training-hours.provider.js';

@Module({
  controllers: [TrainingController, LearningRecordsController],
  providers: [OnTrainingRecommended, TrainingHoursProvider, LearningRecordsService],
})
export class TrainingModule {}
