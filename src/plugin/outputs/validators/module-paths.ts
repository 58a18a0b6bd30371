/** Where the modules of the validators find what they import. */
import { runtimePath } from '../runtime/runtime-path.js';
import type { ValidatorOptions, ValidatorsContext } from './validator-options.js';

const ENTRIES = { fields: 'validators/index', coerce: 'validators/coerce', codecs: 'validators/codecs' } as const;

/** Entries of the runtime by what they serve. */
export interface RuntimeEntries {
  /** What declares fields. */
  readonly fields: string;
  /** What declares dates. */
  readonly dates: string;
  /** What makes the schema of records. */
  readonly records: string;
  /** What makes the schemas of create and update inputs. */
  readonly inputs: string;
}

function entriesOf({ coerce, dates }: ValidatorOptions): RuntimeEntries {
  const dated = dates === 'codec' ? ENTRIES.codecs : ENTRIES.fields;
  return { fields: ENTRIES.fields, dates: dated, records: dated, inputs: coerce ? ENTRIES.coerce : dated };
}

/** Entries of the runtime that the validators need. */
export const validatorEntries = (options: ValidatorOptions): readonly string[] => [
  ...new Set(Object.values(entriesOf(options))),
];

/** Paths of modules, as a module in `validators/` imports them. */
export interface ModulePaths extends RuntimeEntries {
  readonly ownComposites: string;
  readonly composites: string;
  readonly object: (module: string) => string;
  readonly ownObject: (module: string) => string;
}

/** All of them. */
export function modulePaths({ config, options }: ValidatorsContext): ModulePaths {
  const { importExtension } = config;
  const { fields, dates, records, inputs } = entriesOf(options);
  const runtime = (entry: string) => runtimePath({ config, from: '..', entry });
  return {
    fields: runtime(fields),
    dates: runtime(dates),
    records: runtime(records),
    inputs: runtime(inputs),
    composites: `../composites${importExtension}`,
    ownComposites: `./composites${importExtension}`,
    object: (module) => `../objects/${module}${importExtension}`,
    ownObject: (module) => `./${module}${importExtension}`,
  };
}
