import { Module } from '@nestjs/common';
import { ResultsTold } from './results-told.js';
import { SiasnController } from './siasn.controller.js';

@Module({ controllers: [SiasnController], providers: [ResultsTold] })
export class SiasnModule {}
