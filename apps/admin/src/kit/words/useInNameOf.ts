import { useText } from './text';

/** Somebody with his post where that is known, and in whose name a deputy acted (a.n.). */
export function useInNameOf(): (called: readonly (string | null)[], head: string | null) => string {
  const t = useText();
  return (called, head) => {
    const name = called.filter(Boolean).join(', ');
    return head === null ? name : t('owners.onBehalfOf', { name, head });
  };
}
