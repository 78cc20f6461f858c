/** What a photo needs to be read on a large screen; phones take several times as much. */
const longestSide = 1920;
const quality = 0.85;

/** How large a picture is drawn so that neither side is longer than the most; a smaller one stays as it is. */
export function sizeWithin(width: number, height: number, most = longestSide): { readonly width: number; readonly height: number } {
  const share = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** The name of a photo once it is a JPEG. */
export function asJpeg(name: string): string {
  return `${name.replace(/\.[^.]*$/, '') || 'foto'}.jpg`;
}

/**
 * A photo made smaller on the device before it goes over a slow line, as a JPEG whatever the camera wrote; what is no picture, or cannot be
 * drawn here, goes as it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (picture === undefined) return file;
  const { width, height } = sizeWithin(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (drawn === null || (file.type === 'image/jpeg' && drawn.size >= file.size)) return file;
  return new File([drawn], asJpeg(file.name), { type: 'image/jpeg', lastModified: file.lastModified });
}
