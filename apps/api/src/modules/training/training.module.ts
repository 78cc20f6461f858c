import { Module } from '@nestjs/common';
import { OnTrainingRecommended } from './on-training-recommended.js';
import { TrainingController } from './training.controller.js';

@Module({ controllers: [TrainingController], providers: [OnTrainingRecommended] })
export class TrainingModule {}
