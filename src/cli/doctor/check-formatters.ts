import { join } from 'node:path';
import type { Target } from '../config/project.js';
import { biomeIgnore, formattersOf, isKeptFromBiome, isKeptFromPrettier } from '../../plugin/host/formatters.js';
import { warning, type Finding } from './finding.js';

const ABOUT = 'formatters';

/** Whether what formats the app would change the generated code, which every check would then report. */
export function checkFormatters({
  cwd,
  targets,
}: {
  readonly cwd: string;
  readonly targets: readonly Target[];
}): readonly Finding[] {
  const { prettier, biome } = formattersOf(cwd);
  return targets.flatMap((target) => {
    const folder = target.folder.replace(/^\.\//, '');
    return [
      ...(prettier && !isKeptFromPrettier({ cwd, folder })
        ? [
            warning({
              about: ABOUT,
              what: `Prettier may format ${folder}, and every check would fail then.`,
              remedy: `Add to .prettierignore: ${folder}`,
            }),
          ]
        : []),
      ...(biome !== undefined && !isKeptFromBiome({ path: join(cwd, biome), folder })
        ? [
            warning({
              about: ABOUT,
              what: `Biome looks at ${folder}; formatting it would make every check fail.`,
              remedy: `Set in ${biome}: ${biomeIgnore(folder)}`,
            }),
          ]
        : []),
    ];
  });
}
