import { describe, expect, it } from '@jest/globals';
import { asJpeg, shrinkPhoto, sizeWithin } from './shrinkPhoto';

describe('a photo before it is sent', () => {
  it.each([
    [4000, 3000, 1920, 1440],
    [3000, 4000, 1440, 1920],
    [1200, 800, 1200, 800],
    [30_000, 2, 1920, 1],
  ])('of %d x %d is drawn as %d x %d', (width, height, ...expected) => {
    expect(Object.values(sizeWithin(width, height))).toEqual(expected);
  });

  it.each([
    ['IMG_0042.HEIC', 'IMG_0042.jpg'],
    ['foto', 'foto.jpg'],
    ['.heic', 'foto.jpg'],
  ])('%s is called %s', (name, expected) => {
    expect(asJpeg(name)).toBe(expected);
  });

  it('is left alone where it is no picture', async () => {
    const file = new File(['x'], 'laporan.pdf', { type: 'application/pdf' });
    expect(await shrinkPhoto(file)).toBe(file);
  });
});
