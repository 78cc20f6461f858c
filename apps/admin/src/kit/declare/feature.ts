import type { Action } from '@siklus/domain';
import type { ComponentType } from 'react';
import type { Who } from '../providers/access';
import type { MessageKey, Same } from '../words/text';
import type { WordedPage } from './page';

/** Where the menu shows a page, by who the person is. */
export interface Menu {
  readonly where: (who: Who) => 'bar' | 'more' | false;
  /** What the menu calls it, where that is shorter than its name. */
  readonly label?: MessageKey;
  readonly icon?: ComponentType;
  /** Shows how many tasks wait. */
  readonly counted?: true;
}

/** A page and the help beside it. */
export interface PageOf<Topic> {
  readonly page: WordedPage;
  readonly help: Topic;
}

/** A page that one can go to from anywhere: the search finds it by the words of its place, and the menu may show it. */
export interface PlaceOf<Topic, Place> extends PageOf<Topic> {
  readonly place: Place;
  /** Who finds it in the search; whoever has its right where this says nothing, and everybody where it has none. */
  readonly found?: (who: Who) => boolean;
  readonly menu?: Menu;
}

/** What react-admin opens a page for is asked of the policy. */
interface Guarded {
  readonly right: Action;
}

/** Records of one kind: their pages, each with the right that opens it. */
export interface ResourceOf<Topic, Place> {
  readonly list: PlaceOf<Topic, Place> & Guarded;
  readonly create?: PlaceOf<Topic, Place> & Guarded;
  readonly show?: PageOf<Topic> & Guarded;
  readonly edit?: PageOf<Topic> & Guarded;
}

/** A page of its own; one without a right is for everybody, and the API decides about what it shows. */
type OwnPageOf<Topic, Place> = PlaceOf<Topic, Place> & Partial<Guarded>;

/** A feature as the rest of the panel sees it: see `defineFeature`. */
export interface Feature {
  readonly resources?: Readonly<Record<string, ResourceOf<string, string>>>;
  readonly pages?: Readonly<Record<`/${string}`, OwnPageOf<string, string>>>;
  readonly inner?: Readonly<Record<`/${string}`, PageOf<string>>>;
}

type KeysIn<W, Section extends string> = W extends { readonly [S in Section]: infer Part } ? keyof Part & string : never;

/** The files of a feature's words, and of its help when it has pages: Indonesian, and English with the same keys. */
interface SaidOf<W, H> {
  readonly words: readonly [{ readonly words: W }, { readonly words: Same<W> }];
  readonly help?: readonly [{ readonly help: H }, { readonly help: Same<H> }];
}
type WordsOf<S> = S extends { readonly words: readonly [{ readonly words: infer W }, unknown] } ? W : Record<never, never>;
type HelpOf<S> = S extends { readonly help: readonly [{ readonly help: infer H }, unknown] } ? H : Record<never, never>;

/** What a feature shows; places, topics and names of records are those that it has words for. */
interface Shown<Topic extends string, Place extends string, Name extends string> {
  /** By the name that the API has for them. */
  readonly resources?: { readonly [N in Name]?: ResourceOf<Topic, Place> };
  /** Pages that are no list or form of records, by address. */
  readonly pages?: Readonly<Record<`/${string}`, OwnPageOf<Topic, Place>>>;
  /** Pages whose address names a record, so that nobody goes there by name. */
  readonly inner?: Readonly<Record<`/${string}/:id/${string}`, PageOf<Topic>>>;
}

/**
 * Declares a feature once: its records and pages, with their rights, help, and places in menu and search. Routes, access, menu, help and
 * search are derived from it, and what is missing (a right, a help topic, the words of a place, a word in one of the languages) does not
 * compile: `Said` names the files of its words, which are gathered by language and not loaded here.
 */
export function defineFeature<Said extends SaidOf<WordsOf<Said>, HelpOf<Said>>>(
  shown: Shown<keyof HelpOf<Said> & string, KeysIn<WordsOf<Said>, 'places'>, KeysIn<WordsOf<Said>, 'resources'>>,
): Feature {
  return shown as Feature;
}
