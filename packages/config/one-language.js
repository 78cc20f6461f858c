/** Refuses a fault of a schema whose words are written in one language only. */
export const oneLanguage = [
  {
    selector:
      "CallExpression[callee.property.name='refine'] > :matches(Literal, TemplateLiteral, " +
      'ObjectExpression:has(> Property[key.name=/^(error|message)$/]))',
    message: 'A fault speaks both languages: .refine(isSo, saying({ id, en })).',
  },
];
