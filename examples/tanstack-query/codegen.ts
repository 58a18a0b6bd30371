import type { CodegenConfig } from '@graphql-codegen/cli';
import { twentyPreset, twentySchema } from 'graphql-codegen-twenty';
import { queriesOutput } from './queries-output.js';

const config: CodegenConfig = {
  schema: twentySchema(),
  generates: { 'crm/': twentyPreset({ outputs: [queriesOutput] }) },
};
export default config;
