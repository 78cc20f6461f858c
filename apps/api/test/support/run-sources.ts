// A process that the application starts runs from sources too, as the application does here.
process.execArgv.push('--import', new URL('../../../../packages/config/run-typescript.mjs', import.meta.url).href);
