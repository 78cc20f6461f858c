import { readdirSync } from 'node:fs';

/** What the files in and below a folder export whose names fit, in the order of the names. */
export async function exportsOf(folder: URL, names: RegExp): Promise<readonly unknown[]> {
  const exported: unknown[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (names.test(file)) exported.push(...Object.values((await import(new URL(file, folder).href)) as object));
  return exported;
}
