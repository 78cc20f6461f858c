const message = 'Time comes from outside: business time from the context, machine time from the clock of the platform.';

/** Refuses code that asks the machine for the time. */
export const machineTime = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
].map((selector) => ({ selector, message }));
