const message = 'Words that people see or hear belong in the words of their feature or of the kit, in both languages.';

/** Two letters side by side: a word. Signs, numbers, the product's own name and keys of the catalogue may stand in the code. */
const word = '/^(?!\\s*Siklus\\s*$|[a-z]\\w*(\\.[\\w-]+)+$)[\\s\\S]*\\p{L}\\p{L}/u';

/** Props that are read by eye or by screen reader: the browser's own, and those of the panel's parts. */
const readProps =
  '/^(aria-label|aria-description|aria-valuetext|aria-roledescription|placeholder|title|alt|label|heading|' +
  'lead|hint|confirm|helperText|empty)$/';

/** Where a text stands in JSX: directly, or as one side of a choice, or in a template. */
const wherever = (container) => [
  `${container} > Literal[value=${word}]`,
  `${container} > JSXExpressionContainer > Literal[value=${word}]`,
  `${container} > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${word}]`,
  `${container} > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${word}]`,
  `${container} > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > TemplateLiteral > ` +
    `TemplateElement[value.raw=${word}]`,
];

/** Refuses words written into components: they would be missing in one of the two languages. */
export const hardCodedWords = [
  `JSXText[value=${word}]`,
  ...wherever('JSXElement'),
  ...wherever('JSXFragment'),
  ...wherever(`JSXAttribute[name.name=${readProps}]`),
].map((selector) => ({ selector, message }));
