import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { isJsonObject } from '../../src/twenty/json.js';

/** A request and how it was answered. */
export interface Answered {
  readonly method: string;
  /** Below `/rest`, without query: `/people/{id}`. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** What a document says that an answer is not; nothing where it is what the document describes. */
export type AnswerValidator = (answered: Answered) => readonly string[];

/** A validator of a document's answers and components. `ajv-formats` checks the formats. */
export function validatorOf(document: unknown): {
  readonly answer: AnswerValidator;
  readonly component: ComponentValidator;
} {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // a CommonJS module, whose default export is itself
  (formats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv);
  ajv.addSchema(document as AnySchema, 'document');
  const check = (pointer: string, value: unknown): readonly string[] => {
    const validate = ajv.getSchema(`document#${pointer}`) ?? ajv.compile({ $ref: `document#${pointer}` });
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
  return {
    answer: ({ method, path, status, body }) => {
      const at = ['paths', path, method.toLowerCase(), 'responses', String(status)];
      const found = at.reduce<unknown>((value, key) => (isJsonObject(value) ? value[key] : undefined), document);
      if (!isJsonObject(found)) return [`${method} ${path} describes no ${status}`];
      const shared = typeof found['$ref'] === 'string' ? found['$ref'].slice(1) : undefined;
      const pointer = shared ?? `/${at.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
      return check(`${encodeURI(pointer)}/content/application~1json/schema`, body);
    },
    component: (name, value) => check(`/components/schemas/${name}`, value),
  };
}

/** What a value is not that a component describes. */
export type ComponentValidator = (name: string, value: unknown) => readonly string[];
