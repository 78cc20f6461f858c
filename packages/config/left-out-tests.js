/**
 * Refuses what would leave tests out, or repeat them, without anybody seeing it. A test that needs a program says so:
 * `(program ? it : it.skip)`.
 */
export const leftOutTests = [
  {
    selector: 'CallExpression[callee.object.name=/^(it|describe|test)$/][callee.property.name=/^(only|skip|todo|failing)$/]',
    message: 'Every test runs. Leave one out only by a condition that names what is missing: (program ? it : it.skip).',
  },
  {
    selector: "MemberExpression[property.name='each'] > MemberExpression[property.name=/^(only|skip|failing)$/]",
    message: 'Every row runs.',
  },
  { selector: "CallExpression[callee.property.name='retryTimes']", message: 'Nothing is repeated but a journey, and that by the runner.' },
];
