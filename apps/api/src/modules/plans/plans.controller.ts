import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plan } from '@siklus/contracts/plans';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { plans } from './plans.list.js';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(plans)
  list(@Asked() request: ListRequest): Promise<Plan[]> {
    return this.lists.page(plans, request);
  }

  @OneRoute(plans)
  one(@Who() person: Person, @Param('id') id: string): Promise<Plan> {
    return this.lists.one(plans, person, id);
  }
}
