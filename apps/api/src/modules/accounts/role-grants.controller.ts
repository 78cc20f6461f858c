import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { id } from '@siklus/contracts/common';
import { endRole, giveRole, type RoleGrant } from '@siklus/contracts/accounts';
import { z } from 'zod';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { GiveRole } from './give-role.js';
import { roleGrants } from './role-grants.list.js';

@ApiTags('role-grants')
@Controller('role-grants')
export class RoleGrantsController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly giving: GiveRole,
  ) {}

  @ListRoute(roleGrants)
  list(@Asked() request: ListRequest): Promise<RoleGrant[]> {
    return this.lists.page(roleGrants, request);
  }

  @OneRoute(roleGrants)
  one(@Who() person: Person, @Param('id') id: string): Promise<RoleGrant> {
    return this.lists.one(roleGrants, person, id);
  }

  @PostAct('', 'grant.write', { status: 201, answers: z.object({ id }) })
  async give(@Acting() act: Act, @Body({ schema: giveRole }) body: z.infer<typeof giveRole>): Promise<{ id: string }> {
    return { id: await this.acts.do(act, (tx) => this.giving.give(tx, act.person, body)) };
  }

  @PostAct(':id/end', 'grant.write', {})
  end(@Acting() act: Act, @Param('id') id: string, @Body({ schema: endRole }) body: z.infer<typeof endRole>): Promise<void> {
    return this.acts.do(act, (tx) => this.giving.end(tx, act.person, id, body));
  }
}
