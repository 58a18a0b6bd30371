import { COMMANDS } from '../../src/cli/commands/registry.js';
import { EXIT_MEANINGS } from '../../src/cli/exit-codes.js';
import { GLOBAL_FLAGS } from '../../src/cli/global-flags.js';
import type { Flags } from '../../src/cli/command.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

function flagsTable(flags: Flags): readonly string[] {
  const rows = Object.entries(flags).map(([name, { about, choices, kind, placeholder, short }]) => {
    const syntax = `${short ? `-${short}, ` : ''}--${name}${placeholder ? ` ${placeholder}` : ''}`;
    const details = `${choices ? ` (${choices.join(', ')})` : ''}${kind === 'list' ? ' (may be given several times)' : ''}`;
    return `| \`${syntax}\` | ${cell(about + details)} |`;
  });
  return ['| flag | |', '| --- | --- |', ...rows, ''];
}

/** Every command with its flags, as `--help` has them. */
export async function commandFlags(): Promise<string> {
  const sections = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, { summary, load }]) => {
      const { flags, positionals = [], examples } = await load();
      return [
        `### ${name}`,
        '',
        `${summary}.`,
        '',
        '```sh',
        ...examples.map(({ line, about }) => `${line} # ${about}`),
        '```',
        '',
        ...(positionals.length > 0 ? [`Arguments: ${positionals.map((each) => `\`${each}\``).join(' ')}`, ''] : []),
        ...(Object.keys(flags).length > 0 ? flagsTable(flags) : []),
      ];
    }),
  );
  return [
    '### Every command',
    '',
    ...flagsTable(GLOBAL_FLAGS),
    '| exit code | |',
    '| --- | --- |',
    ...Object.entries(EXIT_MEANINGS).map(([code, meaning]) => `| ${code} | ${cell(meaning)} |`),
    '',
    ...sections.flat(),
  ].join('\n');
}
