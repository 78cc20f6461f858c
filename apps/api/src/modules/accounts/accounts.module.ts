import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AdministerAccount } from './administer-account.js';
import { GiveRole } from './give-role.js';
import { MakeCodes } from './make-codes.js';
import { RoleGrantsController } from './role-grants.controller.js';

/** Accounts and what they may do: codes, roles, and whether they are open. */
@Module({ controllers: [AccountsController, RoleGrantsController], providers: [AdministerAccount, GiveRole, MakeCodes] })
export class AccountsModule {}
