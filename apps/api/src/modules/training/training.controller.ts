import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { trainingRecommendation, type TrainingRecommendation } from '@siklus/contracts';
import type { Response } from 'express';
import { scopeOf } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { equals, inIds, ListReader, listQuery, search, within, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { participantScope } from '../../platform/http/participant-scope.js';
import { scopeCondition } from '../../platform/http/scope.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';

/** Approved recommendations: the newest version of each participant. */
@ApiTags('training-recommendations')
@Controller('training-recommendations')
export class TrainingController {
  constructor(private readonly lists: ListReader) {}

  @Get()
  @RestsWhenBusy('list')
  @Allow('training.read')
  @ApiOkResponse({ standardSchema: trainingRecommendation, isArray: true })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TrainingRecommendation[]> {
    const values: unknown[] = [];
    return this.lists.page<TrainingRecommendation>({
      person,
      query,
      response,
      values,
      select: `t.id, t.participant_id as "participantId", p.employee_id as "employeeId", e.name as "employeeName", u.name as "unitName",
        t.course_code as "courseCode", c.title as "courseTitle", t.hours, t.reason, ${utc('t.approved_at')} as "approvedAt"`,
      from: `training_recommendation t join participant p on p.id = t.participant_id join employee e on e.id = p.employee_id
        join unit u on u.id = p.unit_id join course c on c.code = t.course_code`,
      where: [
        't.version = (select max(n.version) from training_recommendation n where n.participant_id = t.participant_id)',
        scopeCondition(scopeOf(person.grants, 'training.read'), person, participantScope, values),
      ],
      sortable: { approvedAt: 't.approved_at', employeeName: 'e.name', courseTitle: 'c.title', unitName: 'u.name', hours: 't.hours' },
      filters: {
        id: inIds('t.id'),
        participantId: inIds('t.participant_id'),
        employeeId: inIds('p.employee_id'),
        cycleId: inIds('p.cycle_id'),
        unitId: within('u.lineage'),
        courseCode: equals('t.course_code'),
        q: search('e.name', 'e.nip', 'c.title'),
      },
      defaultSort: 't.approved_at desc',
      tieBreak: 't.id',
      resource: 'training-recommendations',
    });
  }
}
