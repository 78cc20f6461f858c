import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AccountsQueries } from './accounts.queries.js';
import { GiveRole } from './give-role.js';
import { MakeCodes } from './make-codes.js';
import { RoleGrantsController } from './role-grants.controller.js';
import { RoleGrantsQueries } from './role-grants.queries.js';

/** Accounts and what they may do: activation codes and roles. */
@Module({ controllers: [AccountsController, RoleGrantsController], providers: [AccountsQueries, GiveRole, MakeCodes, RoleGrantsQueries] })
export class AccountsModule {}
