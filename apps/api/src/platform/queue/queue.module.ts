import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { Claim } from './claim.js';
import { ClockWatch } from './clock-watch.js';
import { Relay } from './relay.js';
import { workQueueModule, workQueueName, WorkProcessor } from './work-queue.js';

/** Relay and job runner; only the worker has them, so the API never needs the queue to accept work. */
@Module({
  imports: [workQueueModule(), BullModule.registerQueue({ name: workQueueName })],
  providers: [Claim, ClockWatch, Relay, WorkProcessor],
})
export class QueueModule {}
