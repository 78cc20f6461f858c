import { Module } from '@nestjs/common';
import { OnRatingSettled } from './on-rating-settled.js';
import { RatedPeriodsProvider } from './rated-periods.provider.js';
import { ReasonsForOthersProvider } from './reasons-for-others.provider.js';

@Module({ providers: [OnRatingSettled, RatedPeriodsProvider, ReasonsForOthersProvider] })
export class RatingsModule {}
