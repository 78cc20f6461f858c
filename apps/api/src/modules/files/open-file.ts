import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Refusal, scopeOf, type FileScan } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileAbsent, FileStore } from '../../platform/files/storage/file-store.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { participantScope } from '../../workflow/document-columns.js';
import { recordVisits } from '../../workflow/record-visit.js';

interface Found {
  readonly participantId: string;
  readonly name: string;
  readonly type: string;
  readonly scan: FileScan;
}

/** Opens files for whoever may read their documents. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** Its bytes with its name and kind; a file that nobody has looked through yet stays shut. */
  async open(person: Person, id: string): Promise<Pick<Found, 'name' | 'type'> & { readonly bytes: Readable }> {
    const { name, type } = await this.unitOfWork.run(async (tx) => {
      const values: unknown[] = [id];
      const readable = scopeCondition(scopeOf(person.grants, 'participant.read'), person, participantScope, values);
      const found = await tx.first<Found & Record<string, unknown>>(
        `select f.participant_id as "participantId", f.name, f.type, f.scan
           from stored_file f join participant p on p.id = f.participant_id join unit u on u.id = p.unit_id
          where f.id = $1 and ${readable}`,
        values,
      );
      if (found === undefined) throw new Refusal('NOT_FOUND');
      if (found.scan === 'WAITING') throw new Refusal('FILE_IN_QUARANTINE');
      if (found.scan === 'HARMFUL') throw new Refusal('FILE_HARMFUL');
      if (found.scan === 'WITHDRAWN') throw new Refusal('FILE_WITHDRAWN');
      await recordVisits(tx, person, [found.participantId], 'document');
      return found;
    });
    return { name, type, bytes: await this.store.read(id).catch(notRead) };
  }
}

function notRead(error: unknown): never {
  throw new Refusal(error instanceof FileAbsent ? 'FILE_GONE' : 'FILE_STORE_AWAY');
}
