/** The files that `init` writes, as texts. */
import { DEFAULT_SNAPSHOT } from '../config/project.js';
import { gitAttributesLine, gitAttributesPattern } from '../../plugin/host/git-attributes.js';
import type { Answers } from './answers.js';
import type { App, PackageManager } from './detect.js';

interface Facts {
  readonly answers: Answers;
  readonly app: App;
}

/** codegen.yml or codegen.ts. */
export function configFile(answers: Answers): { readonly path: string; readonly text: string } {
  const { folder, keyVariable, validators, format } = answers;
  const options = validators ? {} : { validators: false };
  if (format === 'ts') return { path: 'codegen.ts', text: typescript({ folder, keyVariable, options }) };
  const lines = Object.entries(options).map(([name, value]) => `      ${name}: ${JSON.stringify(value)}`);
  return {
    path: 'codegen.yml',
    text: [
      '# Types and client of our Twenty workspace. Every option: docs/configuration.md of graphql-codegen-twenty.',
      'schema:',
      '  - ${TWENTY_BASE_URL}:',
      '      loader: graphql-codegen-twenty',
      `      token: \${${keyVariable}}`,
      'generates:',
      `  ${folder}:`,
      '    preset: graphql-codegen-twenty',
      ...(lines.length > 0 ? ['    presetConfig:', ...lines] : []),
      '',
    ].join('\n'),
  };
}

function typescript({
  folder,
  keyVariable,
  options,
}: {
  readonly folder: string;
  readonly keyVariable: string;
  readonly options: object;
}): string {
  const presetConfig = Object.keys(options).length > 0 ? JSON.stringify(options) : '';
  const key =
    keyVariable === 'TWENTY_API_KEY'
      ? ''
      : `{ from: process.env.TWENTY_BASE_URL ?? 'undefined', token: process.env.${keyVariable} }`;
  return `import type { CodegenConfig } from '@graphql-codegen/cli';
import { twentyPreset, twentySchema } from 'graphql-codegen-twenty';

/** Types and client of our Twenty workspace. Every option: docs/configuration.md of graphql-codegen-twenty. */
const config: CodegenConfig = {
  schema: twentySchema(${key}),
  generates: { '${folder}': twentyPreset(${presetConfig}) },
};

export default config;
`;
}

/** Scripts of package.json. */
export const scripts = ({ snapshot }: Answers): Readonly<Record<string, string>> => ({
  'crm:generate': `twenty-codegen generate${snapshot ? ` --snapshot ${DEFAULT_SNAPSHOT}` : ''}`,
  'crm:check': 'twenty-codegen check',
  'crm:diff': 'twenty-codegen diff',
});

/** Lines of .gitattributes. */
export const gitAttributes = ({ folder, snapshot }: Answers): readonly string[] => [
  gitAttributesLine(gitAttributesPattern(folder)),
  ...(snapshot ? [gitAttributesLine(DEFAULT_SNAPSHOT)] : []),
];

/** Lines of .env.example; a key never stands there. */
export const envExample = ({ address, keyVariable }: Answers): readonly string[] => [
  `TWENTY_BASE_URL=${address}`,
  `${keyVariable}=`,
];

const INSTALL: Readonly<Record<PackageManager, string>> = {
  npm: 'npm ci',
  pnpm: 'pnpm install --frozen-lockfile',
  yarn: 'yarn install --immutable',
  bun: 'bun install --frozen-lockfile',
};

/** How a command of a package is run. */
export const RUN: Readonly<Record<PackageManager, string>> = {
  npm: 'npx',
  pnpm: 'pnpm exec',
  yarn: 'yarn',
  bun: 'bunx',
};

/** A workflow of GitHub Actions: offline on every push, and against the workspace every night. */
export function githubWorkflow({ answers: { keyVariable, snapshot }, app: { packageManager } }: Facts): string {
  const run = RUN[packageManager];
  const corepack = packageManager === 'pnpm' || packageManager === 'yarn' ? ['      - run: corepack enable'] : [];
  const setup = [
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v4',
    ...corepack,
    ...(packageManager === 'bun' ? ['      - uses: oven-sh/setup-bun@v2'] : []),
    '      - uses: actions/setup-node@v4',
    '        with: { node-version: 22 }',
    `      - run: ${INSTALL[packageManager]}`,
  ];
  return [
    'name: crm',
    'on:',
    ...(snapshot ? ['  push:'] : []),
    '  schedule:',
    "    - cron: '17 4 * * *'",
    '  workflow_dispatch:',
    'permissions:',
    '  contents: read',
    'jobs:',
    ...(snapshot
      ? [
          '  generated-code:',
          "    if: github.event_name == 'push'",
          ...setup,
          `      - run: ${run} twenty-codegen check --offline`,
        ]
      : []),
    '  workspace:',
    "    if: github.event_name != 'push'",
    ...setup,
    '      # 1: the workspace has changed; 2: the check could not run',
    `      - run: ${run} twenty-codegen check`,
    '        env:',
    '          TWENTY_BASE_URL: ${{ vars.TWENTY_BASE_URL }}',
    `          ${keyVariable}: \${{ secrets.${keyVariable} }}`,
    '',
  ].join('\n');
}
