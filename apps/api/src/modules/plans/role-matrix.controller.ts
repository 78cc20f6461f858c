import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { roleMatrix, type RoleMatrix } from '@siklus/contracts/role-matrix';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { RoleMatrices } from '../../workflow/role-matrix.js';

@ApiTags('plans')
@Controller('participants/:id/role-matrix')
export class RoleMatrixController {
  constructor(private readonly matrices: RoleMatrices) {}

  /** Who does what for which of the results of the head whose document it is. */
  @Get()
  @RestsWhenBusy('list')
  @Allow('matrix.read')
  @ApiOkResponse({ standardSchema: roleMatrix })
  get(@Who() person: Person, @Param('id') id: string): Promise<RoleMatrix> {
    return this.matrices.of(person, id);
  }
}
