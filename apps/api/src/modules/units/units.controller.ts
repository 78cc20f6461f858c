import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { unitNode, type Unit, type UnitNode } from '@siklus/contracts/units';
import { z } from 'zod';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { units } from './units.list.js';
import { UnitTree } from './unit-tree.js';

@ApiTags('units')
@Allow('unit.read')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly lists: ListReader,
    private readonly units: UnitTree,
  ) {}

  @ListRoute(units)
  list(@Asked() request: ListRequest): Promise<Unit[]> {
    return this.lists.page(units, request);
  }

  /** All units at once, for the tree: there are thousands at most. */
  @Get('tree')
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(unitNode) })
  tree(@Who() person: Person): Promise<UnitNode[]> {
    return this.units.of(person);
  }

  @OneRoute(units)
  one(@Who() person: Person, @Param('id') id: string): Promise<Unit> {
    return this.lists.one(units, person, id);
  }
}
