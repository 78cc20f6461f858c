import { describe, expect, it } from '@jest/globals';
import { notices, type NoticeKind } from './notices.js';

const told = (Object.keys(notices) as NoticeKind[]).map((kind) => [kind, notices[kind].says] as const);

describe('a notice about a document', () => {
  // Two cycles run side by side each January; a step is told with its year wherever it is another than this one.
  it.each(told.filter(([, { id }]) => id.includes('dokumen {name}')))('%s says of which step or of which year', (_kind, { id, en }) => {
    for (const words of [id, en]) expect(words).toMatch(/\{(step|year)\}/);
  });
});
