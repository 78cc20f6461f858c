import { Module } from '@nestjs/common';
import { OnRatingSettled } from './on-rating-settled.js';

@Module({ providers: [OnRatingSettled] })
export class RatingsModule {}
