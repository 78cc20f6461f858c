import { words as kit } from '../kit/words/en';
import { gather } from '../kit/words/gather';
import type { Words } from '../kit/words/text';

export const words = gather([
  kit,
  ...Object.values(import.meta.glob<Words>('../features/*/words/en.ts', { eager: true, import: 'words' })),
]);
