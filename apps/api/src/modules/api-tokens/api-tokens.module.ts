import { Module } from '@nestjs/common';
import { ApiTokensController } from './api-tokens.controller.js';
import { KeepTokens } from './keep-tokens.js';

@Module({ controllers: [ApiTokensController], providers: [KeepTokens] })
export class ApiTokensModule {}
