import { Body, Controller, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { course, writeCourse, type Course } from '@siklus/contracts/courses';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsKey, NeedsVersion } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { etag, ifMatch } from '../../platform/http/if-match.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
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
    private readonly lists: ListReader,
    private readonly service: CoursesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
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

  @Allow('course.write')
  @Post()
  @NeedsKey()
  @ApiCreatedResponse({ standardSchema: course })
  async create(
    @Who() person: Person,
    @Body({ schema: writeCourse }) fields: CourseFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        const body = await this.service.create(tx, person, fields);
        return { status: 201, body, headers: { Location: `/api/courses/${body.id}`, ETag: etag(body.version) } };
      }),
    );
    await this.idempotency.send(response, result);
  }

  @Allow('course.write')
  @Put(':id')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: course })
  async change(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: writeCourse }) fields: CourseFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Course> {
    const version = ifMatch(request);
    const changed = await this.unitOfWork.run((tx) => this.service.change(tx, person, { id, version, fields }));
    response.setHeader('ETag', etag(changed.version));
    return changed;
  }
}
