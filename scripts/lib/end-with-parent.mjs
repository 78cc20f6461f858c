// Loaded beside a program (`node --import`): when whoever started it is killed, it and all of its process group end too.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(0, 'SIGKILL');
}, 1_000).unref();

// What the program itself starts with its own options may outlive it for a moment, and must not take the others along.
const at = process.execArgv.findIndex((word) => word.endsWith('end-with-parent.mjs'));
if (at > 0) process.execArgv.splice(at - 1, 2);
