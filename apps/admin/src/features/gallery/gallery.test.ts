import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const source = path.resolve(import.meta.dirname, '../..');
const built = path.resolve(source, '../dist/assets');

describe('the gallery', () => {
  it('shows every part of the panel', () => {
    const parts = readdirSync(path.join(source, 'kit/ui')).flatMap((file) => /^(\w+)\.tsx$/.exec(file)?.[1] ?? []);
    const others = [
      'steps/answers/ProgressNotes',
      'steps/answers/RemarkList',
      'evidence/EvidenceList',
      'forms/WrittenBefore',
      'forms/WaitingAnswer',
      'lists/FilterChips',
      'lists/ExportLine',
    ];
    const gallery = readdirSync(import.meta.dirname)
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
      .join('\n');
    expect(parts.length).toBeGreaterThan(15);
    const missing = [...parts.map((part) => `ui/${part}`), ...others].filter(
      (part) => !gallery.includes(`from '../../kit/${part}'`) || !gallery.includes(`<${path.basename(part)}`),
    );
    expect(missing).toEqual([]);
  });

  it('is not in what is shipped', () => {
    const scripts = readdirSync(built).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((file) => /__gallery|Nothing here asks the API/.test(readFileSync(path.join(built, file), 'utf8')))).toEqual([]);
  });
});
