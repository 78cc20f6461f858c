import { Module } from '@nestjs/common';
import { CoursesController } from './courses.controller.js';
import { CoursesQueries } from './courses.queries.js';
import { CoursesService } from './courses.service.js';

@Module({ controllers: [CoursesController], providers: [CoursesQueries, CoursesService] })
export class CoursesModule {}
