import { Module } from '@nestjs/common';
import { OnTrainingRecommended } from './on-training-recommended.js';
import { TrainingController } from './training.controller.js';
import { TrainingHoursProvider } from './training-hours.provider.js';

@Module({ controllers: [TrainingController], providers: [OnTrainingRecommended, TrainingHoursProvider] })
export class TrainingModule {}
