import { DiscoveryService, Reflector } from '@nestjs/core';
import type { List } from '../../src/platform/lists/define-list.js';
import { listKey } from '../../src/platform/lists/list-route.js';
import type { TestApp } from './test-app.js';

type Row = Readonly<Record<string, unknown>>;

/** The declared lists that the routes of the application answer. */
export function listsOf({ app }: TestApp): List<Row>[] {
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ metatype }) =>
    typeof metatype !== 'function'
      ? []
      : Object.getOwnPropertyNames(metatype.prototype).flatMap((name) => {
          const list = app.get(Reflector).get<List<Row> | undefined>(listKey, (metatype.prototype as Record<string, () => unknown>)[name]!);
          return list === undefined ? [] : [list];
        }),
  );
}
