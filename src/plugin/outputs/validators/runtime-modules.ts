/** Which modules of the runtime the validators import. */
import { runtimeModule } from '../runtime/runtime-path.js';
import type { ValidatorOptions, ValidatorsContext } from './validator-options.js';

const ENTRIES = { fields: 'validators/index', coerce: 'validators/coerce', codecs: 'validators/codecs' } as const;

/** Modules of the runtime by what they serve. */
export interface RuntimeModules {
  /** What declares fields. */
  readonly fields: string;
  /** What declares dates. */
  readonly dates: string;
  /** What makes the schema of records. */
  readonly records: string;
  /** What makes the schemas of create and update inputs. */
  readonly inputs: string;
}

function entriesOf({ coerce, dates }: ValidatorOptions): RuntimeModules {
  const dated = dates === 'codec' ? ENTRIES.codecs : ENTRIES.fields;
  return { fields: ENTRIES.fields, dates: dated, records: dated, inputs: coerce ? ENTRIES.coerce : dated };
}

/** Entries of the runtime that the validators need. */
export const validatorEntries = (options: ValidatorOptions): readonly string[] => [
  ...new Set(Object.values(entriesOf(options))),
];

/** Those modules as the scope of a module names them. */
export function runtimeModules({ config, options }: Pick<ValidatorsContext, 'config' | 'options'>): RuntimeModules {
  const { fields, dates, records, inputs } = entriesOf(options);
  const module = (entry: string) => runtimeModule({ config, entry });
  return { fields: module(fields), dates: module(dates), records: module(records), inputs: module(inputs) };
}
