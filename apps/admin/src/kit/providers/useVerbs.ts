import { HttpError, useDataProvider } from 'react-admin';
import { useMemo } from 'react';
import type { PanelDataProvider } from './dataProvider';
import { isNobodysAnswer } from './nobodysAnswer';

type Ask = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * The data provider with the acts of the office. An act that met an ended session fails: taken for done, it would drop the text it was to
 * send.
 */
export function useVerbs(): PanelDataProvider {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useMemo(() => {
    // The same act is the same function at every drawing: an effect that rests on one would else run at every letter.
    const acts = new Map<PropertyKey, Ask>();
    return new Proxy(dataProvider, {
      get(target, name) {
        const ask: unknown = Reflect.get(target, name);
        if (typeof ask !== 'function') return ask;
        const act = acts.get(name) ?? heeding(ask as Ask);
        acts.set(name, act);
        return act;
      },
    });
  }, [dataProvider]);
}

function heeding(ask: Ask): Ask {
  return async (...args) => {
    const answer = await ask(...args);
    if (isNobodysAnswer(answer)) throw new HttpError('', 401);
    return answer;
  };
}
