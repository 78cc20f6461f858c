import { Module } from '@nestjs/common';
import { CatalogueProvider } from './catalogue.provider.js';
import { CoursesController } from './courses.controller.js';
import { CoursesQueries } from './courses.queries.js';
import { CoursesService } from './courses.service.js';

@Module({ controllers: [CoursesController], providers: [CatalogueProvider, CoursesQueries, CoursesService] })
export class CoursesModule {}
