/** Refuses chance in code that must decide the same thing each time. */
export const chance = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain decides the same thing each time. Give it the random value from outside.',
  },
];
