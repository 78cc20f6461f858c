import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { GiveRole } from './give-role.js';
import { MakeCodes } from './make-codes.js';
import { RoleGrantsController } from './role-grants.controller.js';

/** Accounts and what they may do: activation codes and roles. */
@Module({ controllers: [AccountsController, RoleGrantsController], providers: [GiveRole, MakeCodes] })
export class AccountsModule {}
