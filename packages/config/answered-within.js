const does = "CallExpression[callee.property.name='do'][callee.object.property.name='acts']";

const message =
  'What an act answers is read in its transaction, by the right that did it: read afterwards, a write that has led its subject beyond ' +
  "the reader's reach would be answered as unknown. `this.acts.do(act, async (tx) => …)` gives the answer.";

/** Refuses a controller that reads the answer of an act once that is done. */
export const answeredWithin = [
  {
    selector:
      `:matches(ExpressionStatement, VariableDeclaration):has(${does}) ~ ` +
      'ReturnStatement:has(CallExpression[callee.object.type=ThisExpression], CallExpression[callee.object.object.type=ThisExpression])',
    message,
  },
  { selector: `ReturnStatement CallExpression > AwaitExpression > ${does}`, message },
];
