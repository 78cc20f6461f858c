import { gather } from '../kit/words/gather';
import { words as kit } from '../kit/words/pages-en';
import type { Words } from '../kit/words/text';

export const words = gather([
  kit,
  ...Object.values(import.meta.glob<Words>('../features/*/words/pages-en.ts', { eager: true, import: 'words' })),
]);
