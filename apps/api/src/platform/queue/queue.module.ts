import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { Claim } from './claim.js';
import { ClockWatch } from './clock-watch.js';
import { MailLane } from '../mail/mail-lane.js';
import { DatabaseEar } from './database-ear.js';
import { Recurring } from './recurring.js';
import { Relay } from './relay.js';
import { workQueueModule, workQueueName, WorkProcessor } from './work-queue.js';

/** What does the jobs, asked for or recurring; only the worker has it, so the API never needs the queue to accept work. */
@Module({
  imports: [workQueueModule(), BullModule.registerQueue({ name: workQueueName })],
  providers: [Claim, ClockWatch, DatabaseEar, MailLane, Recurring, Relay, WorkProcessor],
})
export class QueueModule {}
