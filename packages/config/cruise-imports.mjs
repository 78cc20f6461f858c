import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import rules from './dependency-cruiser.cjs';

const FOLDERS = ['packages/domain/src', 'packages/contracts/src', 'apps/api/src', 'apps/api/proof', 'apps/admin/src'];

/**
 * Checks the import rules over a checkout and answers `{files, violations: [{rule, comment, from, to}]}`.
 * Folders that do not exist are left out.
 */
export async function cruiseImports(root, { exists, tsConfig }) {
  const { output } = await cruise(
    FOLDERS.filter((folder) => exists(path.join(root, folder))),
    {
      ...rules.options,
      ruleSet: { forbidden: rules.forbidden },
      validate: true,
      baseDir: root,
      ...(tsConfig ? { tsConfig: { fileName: tsConfig } } : {}),
    },
    rules.options.enhancedResolveOptions,
  );
  const comments = new Map(rules.forbidden.map((rule) => [rule.name, rule.comment]));
  return {
    files: output.summary.totalCruised,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, comment: comments.get(rule.name), from, to })),
  };
}
