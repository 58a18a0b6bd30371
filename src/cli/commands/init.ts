import { isJsonObject, objectIn, textIn } from '../../twenty/json.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { writeAll } from '../disk/write-all.js';
import { askAnswers, type Answers, type Given } from '../init/answers.js';
import { detectApp, type App } from '../init/detect.js';
import { configFile, RUN } from '../init/files.js';
import { planInit, type PlannedFile } from '../init/plan-init.js';

export const init = defineCommand({
  flags: {
    yes: { kind: 'switch', short: 'y', about: 'ask nothing: what fits the app is taken' },
    url: { kind: 'text', placeholder: '<address>', about: 'address of the workspace' },
    'key-env': {
      kind: 'text',
      placeholder: '<name>',
      about: 'variable that holds the API key; default: TWENTY_API_KEY',
    },
    to: { kind: 'text', placeholder: '<folder>', about: 'folder for the generated code; default: src/crm/' },
    format: {
      kind: 'text',
      placeholder: '<format>',
      choices: ['yml', 'ts'],
      about: 'of the configuration; default: yml',
    },
    validators: {
      kind: 'text',
      placeholder: '<choice>',
      choices: ['yes', 'no'],
      about: 'default: whether zod 4 is installed',
    },
    snapshot: {
      kind: 'text',
      placeholder: '<choice>',
      choices: ['yes', 'no'],
      about: 'commit a snapshot; default: yes',
    },
    ci: {
      kind: 'text',
      placeholder: '<where>',
      choices: ['github', 'none'],
      about: 'default: github, where the app is there',
    },
    force: { kind: 'switch', about: 'replace a configuration and a workflow that are there' },
  },
  examples: [
    { line: 'twenty-codegen init', about: 'asks five questions' },
    { line: 'twenty-codegen init --yes --url https://crm.acme.com --to src/crm/', about: 'asks none' },
  ],
  run: async ({ flags, cwd, screen }) => {
    const app = detectApp(cwd);
    const given: Given = {
      address: flags.url,
      keyVariable: flags['key-env'],
      folder: flags.to,
      // one of the choices
      format: flags.format as Answers['format'] | undefined,
      validators: choice(flags.validators),
      snapshot: choice(flags.snapshot),
      ci: flags.ci as Answers['ci'] | undefined,
    };
    const answers = await askAnswers({ given, app, screen: flags.yes ? { ...screen, ask: undefined } : screen });
    const kept = planInit({ cwd, answers, app, mayReplace: () => flags.force }).filter(
      ({ outcome }) => outcome === 'kept',
    );
    const replaced = new Set<string>();
    for (const { path } of flags.yes ? [] : kept) {
      const answer = await screen.ask?.(`${path} is there and says something else. Replace it? [y/N] `);
      if (/^y/i.test(answer?.trim() ?? '')) replaced.add(path);
    }
    const planned = planInit({ cwd, answers, app, mayReplace: (path) => flags.force || replaced.has(path) });
    const writes = planned.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, content: text }]));
    writeAll([{ folder: cwd, writes, removals: [] }]);
    return {
      exitCode: EXIT.ok,
      text: [
        ...planned.flatMap((file) => inWords(file)),
        '',
        'Next:',
        ...nextSteps({ answers, app }).map((step, index) => `  ${index + 1}. ${step}`),
      ],
      json: {
        files: planned.map(({ path, outcome }) => ({ path, outcome })),
        answers,
        next: nextSteps({ answers, app }),
      },
    };
  },
});

const choice = (value: string | undefined): boolean | undefined => (value === undefined ? undefined : value === 'yes');

/** What happened to a file; of one that is kept, what it lacks. */
function inWords({ path, outcome, wanted }: PlannedFile): readonly string[] {
  const head = `${path}: ${outcome}${outcome === 'kept' ? ', because it is there; --force replaces it by' : ''}`;
  return [
    head,
    ...(wanted === undefined
      ? []
      : wanted
          .trimEnd()
          .split('\n')
          .map((line) => `    ${line}`)),
  ];
}

const ADD = { npm: 'npm install', pnpm: 'pnpm add', yarn: 'yarn add', bun: 'bun add' } as const;

function nextSteps({ answers, app }: { readonly answers: Answers; readonly app: App }): readonly string[] {
  const { packageManager, packageJson } = app;
  const installed = isJsonObject(packageJson)
    ? { ...objectIn(packageJson, 'dependencies'), ...objectIn(packageJson, 'devDependencies') }
    : {};
  const development = [
    'graphql-codegen-twenty',
    'graphql',
    ...(answers.format === 'ts' ? ['@graphql-codegen/cli'] : []),
  ];
  const missing = development.filter((name) => !(name in installed));
  const run = RUN[packageManager];
  return [
    ...(missing.length > 0 ? [`${ADD[packageManager]} -D ${missing.join(' ')}`] : []),
    ...(answers.validators && !app.hasZod ? [`${ADD[packageManager]} zod@^4`] : []),
    `Create a key in Twenty (Settings → APIs & Webhooks), copy .env.example to .env, and put it there as ${answers.keyVariable}`,
    `${run} twenty-codegen doctor`,
    `${packageManager} run crm:generate`,
    ...(isCommonJs(app)
      ? [
          `package.json makes this an app of CommonJS: import "./${answers.folder.split('/').at(-2) ?? ''}" and wait inside a function; or run \`npm pkg set type=module\` before you generate, and import "…/index.js"`,
        ]
      : []),
    `Commit ${answers.folder}, ${configFile(answers).path}${answers.snapshot ? ' and twenty.snapshot.json' : ''}`,
    ...(answers.ci === 'github'
      ? [`Give the repository the variable TWENTY_BASE_URL and the secret ${answers.keyVariable}`]
      : []),
  ];
}

/** An app as `npm init` begins it; one with a tsconfig.json has chosen its modules. */
const isCommonJs = ({ packageJson, hasTypeScript }: App): boolean =>
  packageJson !== undefined && !hasTypeScript && textIn(packageJson, 'type') !== 'module';
