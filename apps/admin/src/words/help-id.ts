import type { HelpTexts } from '../kit/words/help-text';

const files = import.meta.glob<HelpTexts>('../features/*/words/help-id.ts', { eager: true, import: 'help' });
export const help: HelpTexts = Object.assign({}, ...Object.values(files));
