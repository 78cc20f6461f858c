import { useFormat } from '../words/format';

/** The size of a file as people say it: `340 kB`, `2,4 MB`. */
export function useSizeText(): (bytes: number) => string {
  const { number } = useFormat();
  return (bytes) => (bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1_000))} kB` : `${number(Math.round(bytes / 100_000) / 10)} MB`);
}
