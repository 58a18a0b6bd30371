import { defineConfig } from 'eslint/config';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { LAYERS, STILL_THERE } from './lint/layers.js';
import { oneWay } from './lint/one-way.js';

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
    ignores: ['dist/', '.consumers/', 'coverage/', 'node_modules/', 'test/golden/', 'examples/crm/'],
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
  {
    files: ['src/**'],
    plugins: { 'one-way': oneWay({ src: join(import.meta.dirname, 'src'), layers: LAYERS, stillThere: STILL_THERE }) },
    rules: { 'one-way/layers': 'error', 'one-way/circles': 'error' },
  },
);
