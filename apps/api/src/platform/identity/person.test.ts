import { expect, it } from '@jest/globals';
import { actorIn, type Person } from './person.js';

const [province, office, section, elsewhere] = ['province', 'office', 'section', 'elsewhere'];

function person(grants: Person['grants']): Person {
  return {
    accountId: 'a',
    employeeId: null,
    ownerId: null,
    only: null,
    username: 'a',
    name: 'A',
    post: null,
    actsForSomebody: false,
    grants,
    pools: ['training-office'],
    address: '',
    demo: false,
  };
}

it.each<[string, Person['grants'], readonly string[], readonly string[]]>([
  ['granted without limit', [{ role: 'training-office', unitId: null }], [province, office], ['training-office']],
  ['granted for the unit', [{ role: 'training-office', unitId: office }], [province, office], ['training-office']],
  ['granted for a unit above', [{ role: 'training-office', unitId: office }], [province, office, section], ['training-office']],
  ['granted for a unit below only', [{ role: 'training-office', unitId: section }], [province, office], []],
  ['granted elsewhere only', [{ role: 'training-office', unitId: elsewhere }], [province, office], []],
  [
    'of which another role was granted here',
    [
      { role: 'training-office', unitId: elsewhere },
      { role: 'auditor', unitId: office },
    ],
    [province, office],
    [],
  ],
])('somebody acts for a pool whose role was %s: %j towards %j', (_how, grants, lineage, pools) => {
  expect(actorIn(person(grants), lineage)).toMatchObject({ kind: 'person', pools });
});
