// Loaded beside a program (`node --import`): when whoever started it is killed, it and all of its process group end too.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(0, 'SIGKILL');
}, 1_000).unref();
