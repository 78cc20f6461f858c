import { Injectable } from '@nestjs/common';
import { notified, type Notice } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { send } from '../../platform/queue/outbox.js';
import { notification } from '../../tables/notification.table.js';
import { Settings } from '../../platform/settings.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';
import { mailNotification } from './mail-notification.job.js';

/** Writes notices with the state change they tell of; where mail is set up, each that is for one person is mailed later, by itself. */
@Injectable()
export class OnNotify {
  constructor(
    effects: EffectHandlers,
    private readonly settings: Settings,
  ) {
    effects.register(notified, (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<Notice>[], { now }: Moments): Promise<void> {
    const rows = page.map(({ subject, step, occasion, effect: { body } }) => ({
      id: newId(),
      kind: body.kind,
      employeeId: body.to,
      pool: body.pool,
      participantId: subject.participantId,
      step,
      occasion,
      part: body.part ?? null,
      createdAt: now,
    }));
    await tx.of(notification).insertAll(rows);
    if (this.settings.smtpUrl === undefined) return;
    await send(
      tx,
      mailNotification,
      rows.filter(({ employeeId }) => employeeId !== null).map(({ id }) => ({ notificationId: id })),
    );
  }
}
