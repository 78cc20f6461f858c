import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TrainingRecommendation } from '@siklus/contracts/training-recommendations';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { trainingRecommendations } from './training-recommendations.list.js';

@ApiTags('training-recommendations')
@Controller('training-recommendations')
export class TrainingController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(trainingRecommendations)
  list(@Asked() request: ListRequest): Promise<TrainingRecommendation[]> {
    return this.lists.page(trainingRecommendations, request);
  }
}
