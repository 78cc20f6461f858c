import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import { fileKinds, isNameTrue, keptName, largestFile, Refusal } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { inspectFile } from '../../platform/files/inspect-file.js';
import { isFull } from '../../platform/files/places.js';
import type { Sender } from '../../platform/files/turns.js';
import { FileStore } from '../../platform/files/storage/file-store.js';
import { incomingOf } from '../../platform/files/storage/store-of.js';
import type { ReceivedFile } from '../../platform/http/keeps-file.js';
import { newId } from '../../platform/new-id.js';
import { reasonOf } from '../../platform/reason.js';
import { Settings } from '../../platform/settings.js';
import { storedFile } from '../../tables/stored-file.table.js';
import type { ReadyFile } from './attach-evidence.js';

/** Brings files into the storage, so that a file and its row exist together or not at all. */
@Injectable()
export class KeepFile {
  private readonly logger = new Logger('Files');

  constructor(
    private readonly store: FileStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /**
   * Looks into the file, puts it into the storage and lets `write` give it its row, in that order: a row never names what is not there.
   * What gets no row leaves the storage again, at once or, after a fall, when orphans are swept.
   */
  async keep<T>(received: ReceivedFile, sender: Sender, write: (file: ReadyFile) => Promise<T>): Promise<T> {
    if (received.size === 0) throw Refusal.at('file', 'FILE_EMPTY');
    const drawn = join(incomingOf(this.settings), randomUUID());
    try {
      const { type, path } = await inspectFile(received.path, drawn, sender);
      const { originalname: said } = received;
      const [ending = ''] = fileKinds[type].endings;
      if (!isNameTrue(said, type)) throw Refusal.at('file', 'FILE_NAME_LIES', { name: keptName(said, type), ending });
      const file: ReadyFile = { id: newId(), name: keptName(said, type), type, ...(await weightOf(path)) };
      if (file.bytes > largestFile) throw Refusal.at('file', 'FILE_OVER_LIMIT', { max: largestFile / 1_000_000 });
      await this.store.take(file.id, path, file).catch((error: unknown) => this.refuseUntaken(error));
      try {
        return await write(file);
      } finally {
        await this.leaveIfUnwritten(file.id);
      }
    } finally {
      await rm(drawn, { force: true });
    }
  }

  /** The words of a storage may name its address and more, so they are for whoever looks after it and not for the sender. */
  private refuseUntaken(error: unknown): never {
    if (isFull(error)) throw new Refusal('FILE_NO_ROOM');
    this.logger.error(`The storage took no file: ${reasonOf(error)}`);
    throw new Refusal('FILE_STORE_AWAY');
  }

  /** Where nobody can say whether the row is there, the file stays until orphans are swept. */
  private async leaveIfUnwritten(id: string): Promise<void> {
    try {
      if ((await this.unitOfWork.of(storedFile).one({ id }, 'id')) === undefined) await this.store.remove(id);
    } catch (error) {
      this.logger.warn(`A file without a row stays until orphans are swept: ${reasonOf(error)}`);
    }
  }
}

async function weightOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum);
  return { bytes: (await stat(path)).size, sha256: sum.digest('hex') };
}
