export * from './common.js';
export * from './cycles.js';
export * from './outcomes.js';
export * from './people.js';
export * from './session.js';
export * from './tasks.js';
