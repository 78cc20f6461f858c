import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { course, writeCourse, type Course } from '@siklus/contracts';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsKey, NeedsVersion } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { etag, ifMatch } from '../../platform/http/if-match.js';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { CoursesQueries } from './courses.queries.js';
import { CoursesService, type CourseFields } from './courses.service.js';

@ApiTags('courses')
@Controller('courses')
export class CoursesController {
  constructor(
    private readonly courses: CoursesQueries,
    private readonly service: CoursesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @Allow('course.read')
  @Get()
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(course) })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Course[]> {
    return this.courses.list(person, query, response);
  }

  @Allow('course.read')
  @Get(':id')
  @ApiOkResponse({ standardSchema: course })
  async one(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<Course> {
    const found = await this.courses.one(id);
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
