import { Injectable } from '@nestjs/common';
import { mostViews, type KeepView, type SavedView } from '@siklus/contracts/saved-views';
import { Refusal } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { oneAtATime } from '../../platform/identity/one-at-a-time.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { savedView } from '../../tables/saved-view.table.js';

/** The views of lists that people keep, each for himself. */
@Injectable()
export class KeepViews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The person's own, by their names. */
  of({ accountId }: Person): Promise<SavedView[]> {
    return this.unitOfWork.read<SavedView>('select id, name, path, query from saved_view where account_id = $1 order by name, id', [
      accountId,
    ]);
  }

  /** Keeps a view; one of the same name of the same list is replaced. Refuses more than anybody finds again. */
  async keep(tx: Tx, person: Person, { name, path, query }: KeepView): Promise<SavedView> {
    await oneAtATime(tx, person);
    const { accountId } = person;
    const views = await tx.of(savedView).all({ accountId }, 'id', 'path', 'name');
    const same = views.find((each) => each.path === path && each.name === name);
    if (same === undefined && views.length >= mostViews) throw new Refusal('VIEWS_MANY', { most: mostViews });
    const id = same?.id ?? newId();
    if (same === undefined) await tx.of(savedView).insert({ id, accountId, path, name, query });
    else await tx.of(savedView).update({ id }, { query });
    return { id, name, path, query };
  }

  /** Forgets one of the person's own; another's is unknown. */
  async forget(tx: Tx, { accountId }: Person, id: string): Promise<void> {
    if ((await tx.of(savedView).delete({ id, accountId })) === 0) throw new Refusal('NOT_FOUND');
  }
}
