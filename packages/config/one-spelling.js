/** Refuses an id read otherwise than by `id`: ids are compared as texts, and a record would have as many names as ways to write it. */
export const oneSpelling = [
  {
    selector: "CallExpression[callee.object.name='z'][callee.property.name=/^(uuid|guid|uuidv\\d)$/]",
    message: 'Read an id by `id` of @siklus/contracts/common, which has one way to write it.',
  },
];
