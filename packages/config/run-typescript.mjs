// Loaded beside a program (`node --import`): its TypeScript is turned into JavaScript as it is loaded, without a check of the types.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
