import type { Actor, Command } from '@siklus/domain';
import type { SeedServices } from '../../src/demo/seed.js';
import type { Event, Member } from './drawn-year.js';
import type { Product } from './product.js';
import type { Tried } from './tally.js';

type Outcomes = readonly Tried[];
const moved: Outcomes = [{ state: 'moved' }];

/** Lets it happen, as the office would; what came of it. */
export async function happen(product: Product, services: SeedServices, event: Event, day: string): Promise<Outcomes> {
  switch (event.kind) {
    case 'leaves-work':
      return standingOf(product, services, event.member, '02');
    case 'comes-back':
      return standingOf(product, services, event.member, '01');
    case 'stands-in':
      return standIn(product, services, event, day);
    case 'withdraws':
      return command(product, services, event.member, { type: 'withdraw', cause: event.cause });
    case 'asks-addendum':
      return command(product, services, event.member, { type: 'request', step: 'addendum' }, event.member);
    case 'is-reopened':
      return command(product, services, event.member, {
        type: 'reopen',
        step: 'mid-term-review',
        occasion: event.occasion,
        withResting: true,
      });
    case 'is-extended':
      return atOpenStep(product, services, event.member, (place) => ({ type: 'extend', ...place, dueOn: day }));
    case 'is-reminded':
      return atOpenStep(product, services, event.member, (place) => ({ type: 'remind', ...place }));
  }
}

/** Sends somebody on unpaid leave or lets him come back, as a list of the personnel office does. */
async function standingOf({ lines }: Product, { unitOfWork }: SeedServices, { employeeId }: Member, standing: string): Promise<Outcomes> {
  await unitOfWork.run(async (tx) => {
    await tx.run('update employee set standing = $2, version = version + 1 where id = $1', [employeeId, standing]);
    await lines.refreshLines(tx, [employeeId]);
  });
  return moved;
}

/** Lets somebody act for the post of a head who is away. */
async function standIn(
  { lines }: Product,
  { unitOfWork }: SeedServices,
  { member, deputy, until }: Event & { kind: 'stands-in' },
  day: string,
): Promise<Outcomes> {
  await unitOfWork.run(async (tx) => {
    await tx.run(
      `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from, valid_to)
       select gen_random_uuid(), $2, a.unit_id, 'PLH', a.position, a.position_type, a.supervisor_id, $3::date, $4::date
         from current_assignment a where a.employee_id = $1`,
      [member.employeeId, deputy.employeeId, day, until],
    );
    await lines.refreshLines(tx, [member.employeeId, deputy.employeeId]);
  });
  return moved;
}

/** Gives the command to somebody's document, in the name of the office or of the one who is named. */
async function command(
  { tools }: Product,
  { unitOfWork, engine }: SeedServices,
  { employeeId }: Member,
  given: Command,
  by?: Member,
): Promise<Outcomes> {
  return unitOfWork.run(async (tx) => {
    const document = await tx.first<{ id: string }>('select id from participant where employee_id = $1', [employeeId]);
    if (document === undefined) return [];
    const { name, post } = by === undefined ? { name: 'Administrator', post: null } : await tools.personOf(tx, by.employeeId);
    const actor: Actor = { kind: 'person', employeeId: by?.employeeId ?? null, accountId: tools.seedAccount, name, post, pools: [] };
    return engine.applyMany(tx, [{ participantId: document.id, command: given, actor }]);
  });
}

/** The same at whatever of his document is due first; nothing where nothing is open. */
async function atOpenStep(
  product: Product,
  services: SeedServices,
  member: Member,
  commandAt: (place: { readonly step: string; readonly occasion: string }) => Command,
): Promise<Outcomes> {
  const [place] = await services.unitOfWork.read<{ step: string; occasion: string }>(
    `select step, occasion from task where employee_id = $1 and state = 'open' order by due_at, step, occasion limit 1`,
    [member.employeeId],
  );
  return place === undefined ? [] : command(product, services, member, commandAt(place));
}
