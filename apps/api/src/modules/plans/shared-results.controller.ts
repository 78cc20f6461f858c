import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { sharedResults, type SharedResults } from '@siklus/contracts/shared-results';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { SharedResultsReader } from './shared-results.js';

@ApiTags('plans')
@Controller('participants/:id/shared-results')
export class SharedResultsController {
  constructor(private readonly shared: SharedResultsReader) {}

  /** With whom the employee can carry a result, and what those have agreed to carry with him. */
  @Get()
  @RestsWhenBusy('list')
  @Allow('plan.read')
  @ApiOkResponse({ standardSchema: sharedResults })
  get(@Who() person: Person, @Param('id') id: string): Promise<SharedResults> {
    return this.shared.of(person, id);
  }
}
