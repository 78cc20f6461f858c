import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { superiorPlan, type SuperiorPlan } from '@siklus/contracts/plans';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { SuperiorPlans } from './superior-plan.js';

@ApiTags('plans')
@Controller('participants/:id/superior-plan')
export class SuperiorPlanController {
  constructor(private readonly plans: SuperiorPlans) {}

  /** The agreed results of the employee's superior, which his own plan must support. */
  @Get()
  @RestsWhenBusy('list')
  @Allow('superior-plan.read')
  @ApiOkResponse({ standardSchema: superiorPlan })
  get(@Who() person: Person, @Param('id') id: string): Promise<SuperiorPlan> {
    return this.plans.of(person, id);
  }
}
