import { HttpError, useDataProvider } from 'react-admin';
import { useMemo } from 'react';
import type { PanelDataProvider } from './dataProvider';
import { isNobodysAnswer } from './nobodysAnswer';

type Ask = (...args: readonly unknown[]) => Promise<unknown>;

/** The data provider with the acts of the office. An act that met an ended session fails: taken for done, it would drop the text it was to send. */
export function useVerbs(): PanelDataProvider {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useMemo(
    () =>
      new Proxy(dataProvider, {
        get(target, name) {
          const ask: unknown = Reflect.get(target, name);
          if (typeof ask !== 'function') return ask;
          return async (...args: readonly unknown[]) => {
            const answer = await (ask as Ask)(...args);
            if (isNobodysAnswer(answer)) throw new HttpError('', 401);
            return answer;
          };
        },
      }),
    [dataProvider],
  );
}
