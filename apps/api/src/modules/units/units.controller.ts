import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { unit, unitNode, type Unit, type UnitNode } from '@siklus/contracts';
import type { Response } from 'express';
import { z } from 'zod';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { UnitsQueries } from './units.queries.js';

@ApiTags('units')
@Allow('unit.read')
@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsQueries) {}

  @Get()
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(unit) })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Unit[]> {
    return this.units.list(person, query, response);
  }

  /** All units at once, for the tree: there are thousands at most. */
  @Get('tree')
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(unitNode) })
  tree(@Who() person: Person): Promise<UnitNode[]> {
    return this.units.tree(person);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: unit })
  one(@Param('id') id: string): Promise<Unit> {
    return this.units.one(id);
  }
}
