import { Module } from '@nestjs/common';
import { ImportExceptionsController } from './import-exceptions.controller.js';
import { KeepExceptions } from './keep-exceptions.js';

/** Whose rows imports leave out. */
@Module({ controllers: [ImportExceptionsController], providers: [KeepExceptions] })
export class ImportExceptionsModule {}
