import type { Text } from '../text.js';

/** What an answer of the API calls whoever acted where no person did; a program may compare with it. */
export const systemName = 'Siklus';

/** What people read in its place, on every page and in every file. */
export const systemWords: Text = { id: 'sistem', en: 'the system' };

/** Whoever acted, by what an answer of the API calls him, as people read it. */
export function actorWords(name: string): Text {
  return name === systemName ? systemWords : { id: name, en: name };
}

const namesOfTheSystem = new Set([systemName, systemWords.id, systemWords.en, 'system'].map((name) => name.toLowerCase()));

/** Whether acts of somebody with this name, a person or a machine, would be read as acts of the system. */
export function isCalledAsTheSystem(name: string): boolean {
  return namesOfTheSystem.has(name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase());
}
