import { createContext, use } from 'react';
import type { Http } from './http';

export const HttpContext = createContext<Http | null>(null);

/** Talks to the API where a data provider has no word for it: what was kept as a request is sent as one. */
export function useHttp(): Http {
  const http = use(HttpContext);
  if (http === null) throw new Error('useHttp is used outside the panel');
  return http;
}
