import type { Problem } from '@siklus/contracts/common';
import type { Language } from '@siklus/domain';
import { ask } from './first/ask';
import { failure, unreached } from './http';

/** A file that the API makes when it is asked, whole before it is given on; on a line that is cut there is none, and why is thrown. */
export async function fetchFile(address: string, language: Language): Promise<File> {
  const { response, content } = await ask(address, language)
    .then(async (answer) => ({ response: answer, content: await answer.blob() }))
    .catch(() => {
      throw unreached();
    });
  if (!response.ok) throw failure(response.status, await problemIn(response, content));
  return new File([content], nameIn(response.headers.get('content-disposition') ?? ''), { type: content.type });
}

async function problemIn({ status, headers }: Response, content: Blob): Promise<Problem> {
  if (headers.get('content-type')?.includes('json')) return JSON.parse(await content.text()) as Problem;
  throw unreached(status);
}

/** What the API calls it. */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? (/filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'siklus') : decodeURIComponent(encoded);
}

/** Puts a file into the downloads of the device. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: file.name }).click();
  URL.revokeObjectURL(address);
}
