import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Imports run one way: read → workspace → outputs → host; fields serves workspace and outputs; print serves outputs; runtime is a leaf. */
const layer = ({ files, forbidden, because }) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: because }] }] },
});

/** What an app does not compile whose `lib` is that of ES2020, or that does without `strictNullChecks`. */
const NOT_PORTABLE = [
  { selector: "MemberExpression[property.name='at']", message: 'Use an index.' },
  { selector: "MemberExpression[property.name='replaceAll']", message: 'Use `split` and `join`.' },
  { selector: "MemberExpression[object.name='Object'][property.name='hasOwn']", message: 'Use `hasOwn` of `own.ts`.' },
  {
    selector: 'MemberExpression[property.name=/^(findLast|findLastIndex|toSorted|toReversed|with)$/]',
    message: 'Use older methods of lists.',
  },
  { selector: "NewExpression[callee.name='Error'][arguments.length=2]", message: 'Use `setCause`.' },
  { selector: "TSTypeReference[typeName.name='ErrorOptions']", message: 'Use `{ readonly cause?: unknown }`.' },
  {
    selector: 'ArrowFunctionExpression[body.type="Identifier"][body.name="undefined"]:not([returnType])',
    message: 'Give a return type: without `strictNullChecks` it is `any`.',
  },
  {
    selector: 'ArrowFunctionExpression[body.type="Literal"][body.raw="null"]:not([returnType])',
    message: 'Give a return type: without `strictNullChecks` it is `any`.',
  },
];

export default defineConfig(
  {
    ignores: ['dist/', 'coverage/', 'node_modules/', 'test/golden/', 'examples/crm/'],
  },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator=/^[!=]==?$/] > MemberExpression[property.name='serverType']",
          message: 'Ask the field type (src/plugin/fields) instead of comparing its name.',
        },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // a test that finds nothing fails by itself
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // read by the compiler only
    files: ['test/types/**'],
    rules: { '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    // zod's own types say `{}` for "no more"
    files: ['src/runtime/validators/**'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    // apps compile the runtime with options of their own, such as an older `lib`
    files: ['src/runtime/**'],
    rules: { 'no-restricted-syntax': ['error', ...NOT_PORTABLE] },
  },
  layer({
    files: ['src/runtime/**'],
    forbidden: ['**/plugin/**', '**/sandbox/**', '**/cli/**', 'node:*'],
    because: 'The runtime is emitted into apps: it imports nothing from the rest and nothing of Node.js.',
  }),
  layer({
    files: ['src/plugin/read/**'],
    forbidden: ['**/workspace/*', '**/outputs/**', '**/print/*', '**/host/*', '**/sandbox/*', '**/cli/*'],
    because: 'Reading knows nothing of what is made from it.',
  }),
  layer({
    files: ['src/plugin/workspace/**', 'src/plugin/fields/**'],
    forbidden: ['**/outputs/**', '**/print/*', '**/host/*', '**/sandbox/*', '**/cli/*', 'node:*'],
    because: 'The model is plain data: no text, no I/O.',
  }),
  layer({
    files: ['src/plugin/print/**'],
    forbidden: ['**/read/*', '**/outputs/**', '**/host/*', '**/sandbox/*', '**/cli/*'],
    because: 'TypeScript on paper knows no output.',
  }),
  layer({
    files: ['src/plugin/outputs/**'],
    forbidden: ['**/read/*', '**/host/*', '**/sandbox/*', '**/cli/*'],
    because: 'Outputs are made from the Workspace alone.',
  }),
  layer({
    files: ['src/plugin/host/**', 'src/plugin/*.ts', 'src/index.ts'],
    forbidden: ['**/sandbox/*', '**/cli/*'],
    because: 'The sandbox and the command line use the generator, never the other way round.',
  }),
);
