/** Templates: text with places, over views that hold final strings. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

/** Templates stand in `src/templates`, for the sources and for the built package alike. */
const FOLDER = new URL('../../../src/templates/', import.meta.url);

const OPTIONS: Parameters<typeof Handlebars.compile>[1] = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  preventIndent: true,
};

const compiled = new Map<string, Handlebars.TemplateDelegate>();
let engine: typeof Handlebars | undefined;

/** Renders `<name>.hbs`, with one line end after it. A member that the view does not have is an error that names it. */
export function renderTemplate({ name, view }: { readonly name: string; readonly view: object }): string {
  engine ??= engineWithPartials();
  const template = compiled.get(name) ?? engine.compile(read(`${name}.hbs`), OPTIONS);
  compiled.set(name, template);
  return `${template(guard(view)).trim()}\n`;
}

/** An engine of our own. The package is loaded here, because the command line prints its help without it. */
function engineWithPartials(): typeof Handlebars {
  const { create } = createRequire(import.meta.url)('handlebars') as typeof Handlebars;
  const made = create();
  for (const file of readdirSync(new URL('partials/', FOLDER))) {
    made.registerPartial(file.replace(/\.hbs$/, ''), made.compile(read(`partials/${file}`), OPTIONS));
  }
  return made;
}

const read = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

/** Handlebars renders `{{#each missing}}` as nothing, even when strict: the view itself complains. */
function guard<T extends object>(view: T): T {
  return new Proxy(view, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (value === undefined && typeof key === 'string' && !(key in target) && !PROBED.has(key)) {
        throw new Error(`a template asks for \`${key}\`, which its view does not have`);
      }
      return typeof value === 'object' && value !== null ? guard(value) : value;
    },
    getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(target, key),
  });
}

/** Members that Handlebars and promises ask of anything. */
const PROBED = new Set(['then', 'toJSON', 'toHTML', 'length', 'lookupProperty']);
