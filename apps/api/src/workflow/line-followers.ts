import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Moments } from './effect-handlers.js';

/** What a module does about people whose own post or superior changed, in one statement per table; done twice it changes nothing more. */
export type LineFollower = (tx: Tx, employeeIds: readonly string[], moments: Moments) => Promise<void>;

/** What follows from a change of the reporting line beside the turns of documents, registered by the modules that act on it. */
@Injectable()
export class LineFollowers {
  private readonly followers: LineFollower[] = [];

  register(follower: LineFollower): void {
    this.followers.push(follower);
  }

  async follow(tx: Tx, employeeIds: readonly string[], moments: Moments): Promise<void> {
    for (const follower of this.followers) await follower(tx, employeeIds, moments);
  }
}
