import { describe, expect, it } from '@jest/globals';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { Copy } from '../../kit/drafts/copies';
import { isOutdated, openDraft } from './openDraft';

const earlier = '2026-10-14T02:00:00.000Z';
const later = '2026-10-14T03:00:00.000Z';
const task = (draft: TaskDetail['draft']) =>
  ({
    state: 'open',
    step: 's',
    occasion: '',
    turn: 't',
    earlier: {},
    answersSchema: {},
    proposal: { feedback: 'saran' },
    draft,
  }) as unknown as TaskDetail;
const stored = (feedback: string, savedAt = later) => task({ answers: { feedback }, savedAt });
const copy = (feedback: string, more: Partial<Copy> = {}): Copy => ({ answers: { feedback }, sent: false, basedOn: earlier, ...more });

describe('opening a draft', () => {
  it.each([
    [
      'nothing on the device: what the API has',
      stored('sana'),
      null,
      { answers: { feedback: 'sana' }, basedOn: later, unsent: false, other: null },
    ],
    [
      'nothing anywhere: what the system suggests',
      task(null),
      null,
      { answers: { feedback: 'saran' }, basedOn: null, unsent: false, other: null },
    ],
    [
      'a copy that was sent: what the API has, which may be newer',
      stored('baru'),
      copy('lama', { sent: true }),
      { answers: { feedback: 'baru' }, basedOn: later, unsent: false, other: null },
    ],
    [
      'a text that never got through and continues what the API has',
      stored('awal', earlier),
      copy('awal dan lanjutan'),
      { answers: { feedback: 'awal dan lanjutan' }, basedOn: earlier, unsent: true, other: null },
    ],
    [
      'a first text that never got through',
      task(null),
      copy('sini', { basedOn: null }),
      { answers: { feedback: 'sini' }, basedOn: null, unsent: true, other: null },
    ],
    [
      'the same text on both sides',
      stored('sama'),
      copy('sama'),
      { answers: { feedback: 'sama' }, basedOn: later, unsent: false, other: null },
    ],
    [
      'a crash after the sending arrived and before its answer',
      stored('sebagian'),
      copy('sebagian lagi', { sending: { feedback: 'sebagian' } }),
      { answers: { feedback: 'sebagian lagi' }, basedOn: later, unsent: true, other: null },
    ],
    [
      'a read from before the last saving: what was saved since',
      stored('awal', earlier),
      copy('tersimpan', { sent: true, basedOn: later }),
      { answers: { feedback: 'tersimpan' }, basedOn: later, unsent: false, other: null },
    ],
    [
      'a read from before the first saving: what was saved since',
      task(null),
      copy('tersimpan', { sent: true }),
      { answers: { feedback: 'tersimpan' }, basedOn: earlier, unsent: false, other: null },
    ],
    [
      'a read from before the last saving, and more was written since: that, on top of what was saved',
      stored('awal', earlier),
      copy('tersimpan dan lanjutan', { basedOn: later, sending: { feedback: 'tersimpan' } }),
      { answers: { feedback: 'tersimpan dan lanjutan' }, basedOn: later, unsent: true, other: null },
    ],
    [
      'another browser saved meanwhile: both',
      stored('sana'),
      copy('sini'),
      { answers: { feedback: 'sini' }, basedOn: earlier, unsent: true, other: { answers: { feedback: 'sana' }, savedAt: later } },
    ],
  ] as const)('%s', (_name, detail, onDevice, expected) => expect(openDraft(detail, onDevice)).toEqual(expected));
});

it.each([
  ['before the last saving', stored('a', earlier), later, true],
  ['before the first saving', task(null), earlier, true],
  ['the last saving itself', stored('a', later), later, false],
  ['after it', stored('a', later), earlier, false],
  ['where nothing was saved', task(null), null, false],
  ['of a task that is over, and its draft with it', { ...task(null), state: 'done' }, later, false],
] as const)('a read from %s is known as such', (_when, read, seen, expected) => expect(isOutdated(read, seen)).toBe(expected));
