import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import type { Subject } from '../../workflow/subject.js';
import { tellPeople } from '../../workflow/tell-people.js';

/** Tells people what became of an assignment across units. */
@Injectable()
export class TeamNotices {
  constructor(private readonly effects: EffectHandlers) {}

  /** Each of them once, but for whoever did it. */
  tell(tx: Tx, subject: Subject, kind: NoticeKind, to: readonly (string | null)[], but: string | null): Promise<void> {
    return tellPeople(tx, this.effects, subject, kind, to, but);
  }
}
