import { SERVER_VERSIONS } from '../../../schema/rules.js';
import type { ServerVersion } from '../../../schema/rules.js';

const RANGE = /\s*# (\S*)\.\.(\S*)$/;

/**
 * The part of an SDL text that a version has: a comment `# 2.21..` or `# ..1.2` limits its line, or the whole type where
 * it stands at the type's opening brace.
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
  const at = SERVER_VERSIONS.indexOf(version);
  const position = (limit: string): number => SERVER_VERSIONS.findIndex((each) => each === limit);
  return (!since || position(since) <= at) && (!until || at <= position(until));
}
