import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { learningRecord, writeLearningRecord, type LearningRecord, type WriteLearningRecord } from '@siklus/contracts/learning-records';
import { Acting, DeleteAct, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { learningRecords } from './learning-records.list.js';
import { LearningRecordsService } from './learning-records.service.js';

@ApiTags('learning-records')
@Controller('learning-records')
export class LearningRecordsController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly service: LearningRecordsService,
  ) {}

  @ListRoute(learningRecords)
  list(@Asked() request: ListRequest): Promise<LearningRecord[]> {
    return this.lists.page(learningRecords, request);
  }

  @PostAct('', 'learning.write', { status: 201, answers: learningRecord })
  add(@Acting() act: Act, @Body({ schema: writeLearningRecord }) fields: WriteLearningRecord): Promise<LearningRecord> {
    return this.acts.do(act, (tx) => this.service.add(tx, act.person, fields));
  }

  @PutAct(':id', 'learning.write', { version: true, answers: learningRecord })
  change(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: writeLearningRecord }) fields: WriteLearningRecord,
  ): Promise<LearningRecord> {
    return this.acts.do(act, (tx) => this.service.change(tx, act.person, { id, version: act.version, fields }));
  }

  @DeleteAct(':id', 'learning.write', { status: 204 })
  remove(@Acting() act: Act, @Param('id') id: string): Promise<void> {
    return this.acts.do(act, (tx) => this.service.remove(tx, act.person, id));
  }
}
