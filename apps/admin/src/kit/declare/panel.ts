import type { Action } from '@siklus/domain';
import { createContext, use, type ComponentType } from 'react';
import type { Who } from '../providers/access';
import type { MessageKey } from '../words/text';
import type { Feature, Menu, PageOf, PlaceOf, ResourceOf } from './feature';

/** A page that menu and search lead to. */
export interface Place {
  readonly to: string;
  readonly name: MessageKey;
  /** What else people call it, in either language. */
  readonly also: MessageKey;
  readonly found: (who: Who) => boolean;
  readonly menu: Menu | undefined;
}

/** What is derived from the declarations of all features. */
export interface Panel {
  /** Records with the pages that react-admin shows of them, each with the right that opens it. */
  readonly resources: readonly {
    readonly name: string;
    readonly views: readonly { readonly view: View; readonly page: ComponentType; readonly right: Action }[];
  }[];
  /** Pages of their own, by address. */
  readonly pages: readonly { readonly path: string; readonly page: ComponentType; readonly right: Action | undefined }[];
  /** Every page that has a fixed address, in the order of the declarations: the order of the menu. */
  readonly places: readonly Place[];
  /** The right that opens a page of records; undefined for a page that is not declared. */
  readonly rightOf: (resource: string, page: string) => Action | undefined;
  /** The topic of help of the page at this address; undefined where nothing is declared. */
  readonly topicAt: (pathname: string) => string | undefined;
}

/** Where react-admin puts the views of a resource. */
const tails = { list: '', create: '/create', show: '/:id/show', edit: '/:id' } as const;
type View = keyof typeof tails;
const views = Object.keys(tails) as View[];

interface Found {
  readonly path: string;
  readonly declared: PageOf<string> & Partial<PlaceOf<string, string>> & { readonly right?: Action };
}

const viewsOf = (resource: ResourceOf<string, string>) =>
  views.flatMap((view) => (resource[view] ? [[view, resource[view]] as const] : []));
const resourcesOf = (feature: Feature) => Object.entries(feature.resources ?? {});

/** Every page of a feature with its address. */
function pagesOf(feature: Feature): Found[] {
  return [
    ...resourcesOf(feature).flatMap(([name, resource]) =>
      viewsOf(resource).map(([view, declared]) => ({ path: `/${name}${tails[view]}`, declared })),
    ),
    ...Object.entries({ ...feature.pages, ...feature.inner }).map(([path, declared]) => ({ path, declared })),
  ];
}

function placeOf({ path, declared: { place, right, menu, found } }: Found): Place[] {
  if (place === undefined) return [];
  return [
    {
      to: path,
      name: `places.${place}.name` as MessageKey,
      also: `places.${place}.also` as MessageKey,
      found: found ?? ((who) => right === undefined || who.may(right)),
      menu,
    },
  ];
}

const fits = (pattern: string, pathname: string): boolean => {
  const [asked, given] = [pattern.split('/'), pathname.replace(/(.)\/$/, '$1').split('/')];
  return (
    asked.length === given.length && asked.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  );
};

/** Derives routes, access, menu, search and help from the declarations. */
export function panelOf(features: readonly Feature[]): Panel {
  const all = features.flatMap(pagesOf);
  const resources = features.flatMap(resourcesOf);
  const rights = new Map<string, Action>(
    resources.flatMap(([name, resource]) => viewsOf(resource).map(([view, { right }]) => [`${name} ${view}`, right] as const)),
  );
  return {
    resources: resources.map(([name, resource]) => ({
      name,
      views: viewsOf(resource).map(([view, { page, right }]) => ({ view, page, right })),
    })),
    pages: features.flatMap(({ pages, inner }) =>
      Object.entries<PageOf<string> & { readonly right?: Action }>({ ...pages, ...inner }).map(([path, { page, right }]) => ({
        path,
        page,
        right,
      })),
    ),
    places: all.flatMap(placeOf),
    rightOf: (resource, page) => rights.get(`${resource} ${page}`),
    topicAt(pathname) {
      // A named address goes before one with a hole, so that `/courses/create` is no course.
      const fitting = all.filter(({ path }) => fits(path, pathname));
      return (fitting.find(({ path }) => !path.includes(':')) ?? fitting[0])?.declared.help;
    },
  };
}

/** Every address of the panel as a pattern, such as `/cycles/:id/show`. */
export function routesOf(features: readonly Feature[]): readonly string[] {
  return features.flatMap(pagesOf).map(({ path }) => path);
}

export const PanelContext = createContext<Panel | null>(null);

/** What the features have declared. */
export function usePanel(): Panel {
  const panel = use(PanelContext);
  if (panel === null) throw new Error('usePanel is used outside the panel');
  return panel;
}
