import fc from 'fast-check';

const { process } = globalThis as { process?: { readonly env: Readonly<Record<string, string | undefined>> } };

// The same inputs in every run: what fails once fails again, and nothing fails that nobody changed. A failure names the seed; another one
// is given in SIKLUS_SEED.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process?.env['SIKLUS_SEED'] ?? 20_261_128) });

export { default } from 'fast-check';
