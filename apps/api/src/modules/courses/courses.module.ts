import { Module } from '@nestjs/common';
import { CatalogueProvider } from './catalogue.provider.js';
import { CoursesController } from './courses.controller.js';
import { CoursesService } from './courses.service.js';

@Module({ controllers: [CoursesController], providers: [CatalogueProvider, CoursesService] })
export class CoursesModule {}
