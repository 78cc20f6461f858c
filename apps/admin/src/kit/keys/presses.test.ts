import { describe, expect, it } from '@jest/globals';
import { isSingleKey, keys, type KeyName } from './keys';
import { follow, isWriting, pressOf } from './presses';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => pressOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('a press', () => {
  it.each([
    ['j', {}, 'j'],
    ['?', {}, '?'],
    ['Enter', { ctrlKey: true }, 'Mod+Enter'],
    ['Enter', { metaKey: true }, 'Mod+Enter'],
    ['j', { ctrlKey: true }, 'Mod+j'],
    ['j', { altKey: true }, undefined],
  ])('of %s with %j reads %s', (key, more, expected) => expect(press(key, more)).toBe(expected));
});

describe('following presses', () => {
  it('finds a key of one press', () =>
    expect(follow('', 'j', ['nextTask', 'previousTask'], false)).toEqual({ name: 'nextTask', held: '' }));

  it('finds a key of two presses after the second', () => {
    expect(follow('', 'g', ['inbox', 'help'], false)).toEqual({ held: 'g' });
    expect(follow('g', 'i', ['inbox', 'help'], false)).toEqual({ name: 'inbox', held: '' });
  });

  it('forgets a sequence that was not continued, and reads the press by itself', () => {
    expect(follow('g', '?', ['inbox', 'help'], false)).toEqual({ name: 'help', held: '' });
    expect(follow('g', 'x', ['inbox', 'help'], false)).toEqual({ held: '' });
    expect(follow('g', 'g', ['inbox'], false)).toEqual({ held: 'g' });
  });

  it('leaves letters and digits to the text while somebody types, but not the sending', () => {
    expect(follow('', 'j', ['nextTask', 'send'], true)).toEqual({ held: '' });
    expect(follow('', '1', ['rate'], true)).toEqual({ held: '' });
    expect(follow('', 'g', ['inbox'], true)).toEqual({ held: '' });
    expect(follow('', 'Mod+Enter', ['nextTask', 'send'], true)).toEqual({ name: 'send', held: '' });
  });
});

describe('where somebody writes', () => {
  it.each([
    [{ tagName: 'TEXTAREA' }, true],
    [{ tagName: 'INPUT', type: 'text' }, true],
    [{ tagName: 'INPUT', type: 'number' }, true],
    [{ tagName: 'SELECT' }, true],
    [{ tagName: 'DIV', isContentEditable: true }, true],
    [{ tagName: 'INPUT', type: 'radio' }, false],
    [{ tagName: 'BUTTON' }, false],
    [null, false],
  ])('%j: %s', (target, expected) => expect(isWriting(target)).toBe(expected));
});

describe('single keys, which may be switched off', () => {
  it('are all that work without Ctrl and outside a text', () => {
    const names = Object.keys(keys) as KeyName[];
    expect(names.filter((name) => !isSingleKey(name)).sort()).toEqual(['leaveField', 'openRow', 'search', 'send']);
    expect(names.filter(isSingleKey).length).toBeGreaterThan(5);
  });
});
