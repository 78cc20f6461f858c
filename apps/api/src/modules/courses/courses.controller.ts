import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { course, writeCourse, type Course } from '@siklus/contracts/courses';
import type { Response } from 'express';
import { Acting, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { etag } from '../../platform/http/if-match.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { courses } from './courses.list.js';
import { CoursesService, type CourseFields } from './courses.service.js';

@ApiTags('courses')
@Controller('courses')
export class CoursesController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly service: CoursesService,
  ) {}

  @ListRoute(courses)
  list(@Asked() request: ListRequest): Promise<Course[]> {
    return this.lists.page(courses, request);
  }

  @OneRoute(courses)
  async one(@Who() person: Person, @Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<Course> {
    const found = await this.lists.one(courses, person, id);
    response.setHeader('ETag', etag(found.version));
    return found;
  }

  @PostAct('', 'course.write', { status: 201, answers: course })
  async create(@Acting() act: Act, @Body({ schema: writeCourse }) fields: CourseFields): Promise<Course> {
    const created = await this.acts.do(act, (tx) => this.service.create(tx, act.person, fields));
    act.response.location(`/api/courses/${created.id}`).setHeader('ETag', etag(created.version));
    return created;
  }

  @PutAct(':id', 'course.write', { version: true, answers: course })
  async change(@Acting() act: Act, @Param('id') id: string, @Body({ schema: writeCourse }) fields: CourseFields): Promise<Course> {
    const version = act.version();
    const changed = await this.acts.do(act, (tx) => this.service.change(tx, act.person, { id, version, fields }));
    act.response.setHeader('ETag', etag(changed.version));
    return changed;
  }
}
