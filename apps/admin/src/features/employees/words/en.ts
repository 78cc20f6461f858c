import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    employees: { name: 'Employees', also: 'asn pns staf people staff pegawai' },
  },
  resources: {
    employees: {
      name: 'Employees',
    },
  },
  employees: {
    post: 'Post and employment',
    nip: 'NIP',
    positionType: 'Kind of position',
    level: 'Level',
    rank: 'Rank',
    status: 'Employment status',
    standing: 'Standing',
    email: 'E-mail',
    noUnit: 'Without a unit',
    documents: 'Performance documents',
    noDocuments: 'Takes part in no cycle yet.',
    noSupervisorBody: 'There is no supervisor yet. The document is held up until one is set.',
    setSupervisor: 'Set the supervisor',
    changeSupervisor: 'Change the supervisor',
    supervisorOf: 'Supervisor of %{name}',
    supervisorBody: 'Open tasks move to the new supervisor, and what was held up for want of one opens.',
    notHimself: 'Nobody can assess himself.',
    supervisorSet: 'The supervisor is set. The tasks follow.',
  },
  posts: {
    title: 'Posts over time',
    none: 'Has never held a post.',
    add: 'Set a post',
    addTitle: 'Post of %{name} from a day on',
    addBody: 'The post held on that day ends the day before and stays as history. The documents follow on the day.',
    change: 'Change',
    set: 'The post was set. The tasks follow.',
    since: 'since %{from}',
    span: '%{from} to %{to}',
    times: { past: 'history', present: 'now', future: 'to come' },
    under: 'Supervisor: %{name}',
    end: 'Change the last day',
    endTitle: 'Last day of %{position}',
    endBody: 'Leave empty so that the post does not end.',
    ended: 'The last day was saved.',
    takeBack: 'Take back',
    takeBackTitle: 'Take back %{position}?',
    takeBackBody: 'This post, which has not begun, is removed, and the one before it goes on.',
    takenBack: 'The post was taken back.',
  },
};
