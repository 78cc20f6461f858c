import { All, Controller, Next, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Refusal } from '@siklus/domain';
import type { NextFunction, Request, Response } from 'express';
import { Allow } from '../../platform/identity/allow.decorator.js';
import { QueueBoard } from './queue-board.js';

const reading = ['GET', 'HEAD'];

/** The page of the queue: what waits, runs and failed, by ids. It shows and changes nothing. */
@ApiExcludeController()
@Controller('ops/queues')
export class QueueBoardController {
  constructor(private readonly board: QueueBoard) {}

  @Allow('queue.read')
  @All(['', '{*rest}'])
  async show(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): Promise<void> {
    // The board hides its buttons; whoever sends what they would send is refused here.
    if (!reading.includes(request.method)) throw new Refusal('QUEUE_READ_ONLY');
    const show = await this.board.enter();
    show(request, response, next);
  }
}
