// Run by `typesetter.ts`, in a process of its own: a form comes in by the channel to its parent, the PDF goes out. Whatever a form costs
// costs nobody else a moment, and what the compiler keeps in memory ends with this process.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { layout } from './layout.js';
import { Letters } from './letters.js';
import type { MarkedForm } from './form.js';

/** Forms whose parts the compiler may keep for the next one. */
const kept = 3;
const compiler = NodeCompiler.create({});
const letters = new Letters(compiler);

process.on('message', ({ form, at }: { readonly form: MarkedForm; readonly at: number }) => {
  try {
    const document = { mainFileContent: layout, inputs: { form: JSON.stringify(letters.inPrint(form)) } };
    const pdf = compiler.pdf(document, { creationTimestamp: at });
    compiler.evictCache(kept);
    process.send?.({ pdf, memory: process.memoryUsage.rss() });
  } catch (error) {
    process.send?.({ fault: String(error).slice(0, 2_000), memory: process.memoryUsage.rss() });
  }
});
// Whoever is left alone by a parent that died ends.
process.on('disconnect', () => process.exit());
