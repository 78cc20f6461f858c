import { describe, expect, it } from '@jest/globals';
import { announce, announced, silence } from './announce';

describe('what is said to those who listen', () => {
  it('is another text where it is said twice, and nothing once the page is another', () => {
    const heard: string[] = [];
    const end = announced.subscribe(() => heard.push(announced.read()));
    announce('Sekarang di urutan 1.');
    announce('Sekarang di urutan 1.');
    silence();
    end();
    announce('Sekarang di urutan 2.');
    expect(heard).toEqual(['Sekarang di urutan 1.', 'Sekarang di urutan 1.\u00a0', '']);
  });
});
