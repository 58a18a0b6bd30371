import { compareVersions, parseVersion } from '../../../../twenty/versions/server-versions.js';
import type { ServerVersion } from '../../../../twenty/versions/server-versions.js';

const RANGE = /\s*# (\S*)\.\.(\S*)$/;

/**
 * The part of an SDL text that a version has: a comment `# 2.21..` or `# ..1.2` limits its line, or the whole type where
 * it stands at the type's opening brace. Both limits are included.
 */
export function linesOfVersion(sdl: string, version: ServerVersion): string {
  return sdl
    .split(/\n(?=(?:type|input|enum|scalar) )/)
    .map((type) => {
      const [header = '', ...lines] = type.split('\n');
      return has(version, header) ? [header, ...lines.filter((line) => has(version, line))] : [];
    })
    .flat()
    .map((line) => line.replace(RANGE, ''))
    .join('\n');
}

function has(version: ServerVersion, line: string): boolean {
  const [, since, until] = RANGE.exec(line) ?? [];
  return (!since || order(since, version) <= 0) && (!until || order(version, until) <= 0);
}

function order(left: string, right: string): number {
  const [first, second] = [parseVersion(left), parseVersion(right)];
  if (first === undefined || second === undefined) throw new Error(`${left} or ${right} is no version.`);
  return compareVersions(first, second);
}
