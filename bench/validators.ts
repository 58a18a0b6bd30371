/**
 * What validators cost an app, against the zod 4 schemas of `graphql-codegen-typescript-validation-schema` for the same
 * inputs. Part of `npm run bench`; alone:
 *
 *   npx tsx bench/validators.ts [<folder of a capture with the fields of Twenty's demo workspace>]
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCapture } from './read-capture.js';
import { emitValidators } from './validator-peer.js';
import { validatorSizes } from './validator-sizes.js';
import { validatorStarts } from './validator-start.js';
import { validatorTimes } from './validator-times.js';

const capture = resolve(process.argv[2] ?? '../shared/twenty/captures/standard');
if (!existsSync(capture)) {
  console.log(`No captured workspace at ${capture}: name the folder of one.`);
  process.exit(0);
}
const folder = join(process.cwd(), 'node_modules', '.bench-validators');
rmSync(folder, { recursive: true, force: true });
await emitValidators({ source: readCapture(capture), folder });

console.log('\nParsing 10,000 values, medians of alternating rounds in one process');
console.table(await validatorTimes(folder));
console.log('\nLoading a schema and parsing the first person, medians of new processes');
console.table(await validatorStarts(folder));
console.log('\nApp that parses people before it creates them, bundled');
console.table(await validatorSizes(folder));
