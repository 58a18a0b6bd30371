/** Reads the routes of the REST API from the types of `src/runtime/rest`, with the compiler. */
import { join } from 'node:path';
import ts from 'typescript';

const RUNTIME = join(import.meta.dirname, '..', '..', 'src', 'runtime', 'rest', 'index.ts');
const SAMPLE = join(import.meta.dirname, 'sample-of-routes.ts');

/** One object, whose names and members stand for those of any. */
const TEXT = `
import type { RestObject, RestPaths, RestPathsBefore2, RestPathsSince238 } from '${RUNTIME.replace(/\.ts$/, '.js')}';
interface Types {
  record: { qqrecord: 0 };
  relations: { qqlink: { target: Types; absent: null; many: false } };
  create: { qqcreate: 0 };
  update: { qqupdate: 0 };
  aggregates: {
    every: 'qqevery'; boolean: 'qqboolean'; date: 'qqdate'; number: 'qqnumber' | 'qqpart.qqsub';
    group: never; groupDate: never;
  };
}
interface Objects { qqmany: RestObject<'qqone', Types, 'duplicates' | 'groupBy' | 'merge'> }
export declare const now: RestPaths<Objects>;
export declare const before2: RestPathsBefore2<Objects>;
export declare const since238: RestPathsSince238<Objects>;
`;

/** Plain JSON. */
export type Json = { [key: string]: Json } | Json[] | string | number | boolean;

/** The objects of the sample, by the member that tells each. */
const MARKS: readonly (readonly [string, string])[] = [
  ['qqlink', 'qqone.linked'],
  ['qqrecord', 'qqone.record'],
  ['qqcreate', 'qqone.create'],
  ['qqupdate', 'qqone.update'],
];

/** JSDoc tags that say what TypeScript has no words for, under their names in JSON Schema. */
const TAGS = ['also', 'type', 'format', 'default', 'minimum', 'maximum', 'minItems', 'maxItems'];

/** The paths of all kinds of servers, and the interfaces that they share. */
export function readRoutes(): {
  now: Json;
  before2: Json;
  since238: Json;
  schemas: Json;
  parameters: Json;
  responses: Json;
} {
  const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path === SAMPLE || fileExists(path);
  host.readFile = (path) => (path === SAMPLE ? TEXT : readFile(path));
  host.getSourceFile = (path, version) =>
    path === SAMPLE ? ts.createSourceFile(path, TEXT, version) : getSourceFile(path, version);
  const program = ts.createProgram([SAMPLE], options, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(SAMPLE);
  const module = source && checker.getSymbolAtLocation(source);
  if (!source || !module) throw new Error('the sample is not read');
  const runtime = program.getSourceFile(RUNTIME);
  const room = runtime && checker.getSymbolAtLocation(runtime);
  const reader = new RouteReader({ checker, source, exports: room ? checker.getExportsOfModule(room) : [] });
  const [now, before2, since238] = ['now', 'before2', 'since238'].map((name) => {
    const symbol = checker.getExportsOfModule(module).find((each) => each.name === name);
    if (!symbol) throw new Error(`the sample has no ${name}`);
    return reader.paths(checker.getTypeOfSymbolAtLocation(symbol, source));
  });
  return {
    now: now ?? {},
    before2: before2 ?? {},
    since238: since238 ?? {},
    schemas: Object.fromEntries(reader.shared),
    parameters: Object.fromEntries(reader.sharedParameters),
    responses: Object.fromEntries(reader.sharedResponses),
  };
}

interface Program {
  readonly checker: ts.TypeChecker;
  readonly source: ts.Node;
  /** What the runtime exports. */
  readonly exports: readonly ts.Symbol[];
}

class RouteReader {
  /** Interfaces that are referred to by name. */
  readonly shared = new Map<string, Json>();
  /** Parameters of several operations, by the name of their component. */
  readonly sharedParameters = new Map<string, Json>();
  /** Refusals, by their status. */
  readonly sharedResponses = new Map<string, Json>();
  private readonly checker: ts.TypeChecker;
  private readonly source: ts.Node;
  private readonly exports: readonly ts.Symbol[];

  constructor({ checker, source, exports }: Program) {
    this.checker = checker;
    this.source = source;
    this.exports = exports;
  }

  paths(type: ts.Type): Json {
    return this.each(type, (path) => this.each(this.typeOf(path), (method) => this.operation(method)));
  }

  private operation(symbol: ts.Symbol): Json {
    const type = this.typeOf(symbol);
    const { maxItems, description, ...others } = this.said(symbol);
    if (Object.keys(others).length > 0) throw new Error(`what is ${JSON.stringify(others)}?`);
    const parameters = ['path', 'query'].flatMap((where) => this.parameters(type, where));
    const body = this.member(type, 'requestBody');
    const responses = this.member(type, 'responses');
    if (!responses) throw new Error(`${symbol.name} has no responses`);
    return {
      ...(description === undefined ? {} : { summary: description }),
      ...(parameters.length > 0 ? { parameters } : {}),
      ...(body
        ? {
            requestBody: {
              required: true,
              content: this.content(this.typeOf(body), maxItems === undefined ? {} : { maxItems }),
            },
          }
        : {}),
      responses: this.each(this.typeOf(responses), (answer) => {
        const { also, description: own } = this.said(answer);
        const response = {
          description: own ?? description ?? '',
          content: this.content(this.typeOf(answer), {}, also === undefined ? [] : [this.exported(String(also))]),
        };
        if (Number(answer.name) < 400) return response;
        this.sharedResponses.set(answer.name, response);
        return { $ref: `#/components/responses/${answer.name}` };
      }),
    };
  }

  private parameters(type: ts.Type, where: string): Json[] {
    const parameters = this.member(type, 'parameters');
    const group = parameters && this.member(this.typeOf(parameters), where);
    if (!group) return [];
    return this.properties(this.typeOf(group)).map((symbol) => {
      const { description, ...rest } = this.said(symbol);
      return this.share(symbol, {
        name: symbol.name,
        in: where,
        ...(isOptional(symbol) && where === 'query' ? {} : { required: true }),
        ...(description === undefined ? {} : { description }),
        schema: { ...this.object(this.schema(this.typeOf(symbol))), ...rest },
      });
    });
  }

  /** A parameter as a component: under its name, where no other has that. */
  private share(symbol: ts.Symbol, parameter: { [key: string]: Json }): Json {
    const declared = symbol.declarations?.[0]?.parent;
    const owner = declared && ts.isInterfaceDeclaration(declared) ? declared.name.text : '';
    const isRequired = parameter['required'] === true && parameter['in'] === 'query';
    const plain = isRequired ? `${symbol.name}.required` : symbol.name;
    const names = [plain, `${plain}.${owner}`];
    const name = names.find((each) => {
      const known = this.sharedParameters.get(each);
      return known === undefined || JSON.stringify(known) === JSON.stringify(parameter);
    });
    if (name === undefined) throw new Error(`there are more parameters ${names.join(', ')}`);
    this.sharedParameters.set(name, parameter);
    return { $ref: `#/components/parameters/${name}` };
  }

  /** What a body holds; `others` are what it may be besides. */
  private content(type: ts.Type, further: { [key: string]: Json }, others: readonly ts.Type[] = []): Json {
    const content = this.member(type, 'content');
    if (!content) throw new Error('a body has no content');
    return this.each(this.typeOf(content), (body) => {
      const schema = { ...this.object(this.schema(this.typeOf(body))), ...further };
      return {
        schema: others.length === 0 ? schema : { anyOf: [schema, ...others.map((other) => this.schema(other))] },
      };
    });
  }

  /** A type that the runtime exports. */
  private exported(name: string): ts.Type {
    const symbol = this.exports.find((each) => each.name === name);
    if (!symbol) throw new Error(`the runtime exports no ${name}`);
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return this.checker.getDeclaredTypeOfSymbol(isAlias ? this.checker.getAliasedSymbol(symbol) : symbol);
  }

  /** The JSON Schema of a type. */
  private schema(type: ts.Type): Json {
    if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] };
    const flags: readonly [ts.TypeFlags, Json][] = [
      [ts.TypeFlags.String, { type: 'string' }],
      [ts.TypeFlags.Number, { type: 'number' }],
      [ts.TypeFlags.Null, { type: 'null' }],
      [ts.TypeFlags.Boolean, { type: 'boolean' }],
    ];
    const known = flags.find(([flag]) => (type.flags & flag) !== 0);
    if (known) return known[1];
    if (type.isUnion()) return this.union(type.types);
    const mark = MARKS.find(([member]) => type.getProperty(member));
    if (mark) return { $ref: mark[1] };
    const items = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (items) return { type: 'array', items: this.schema(items) };
    const name = type.getSymbol()?.name ?? '';
    if (!/^Rest\w*Error$/.test(name)) return this.objectSchema(type);
    if (!this.shared.has(name)) this.shared.set(name, this.objectSchema(type));
    return { $ref: `#/components/schemas/${name}` };
  }

  private objectSchema(type: ts.Type): Json {
    const members = this.properties(type).filter((symbol) => !this.isNever(symbol));
    const required = members.filter((symbol) => !isOptional(symbol)).map(({ name }) => name);
    const properties = members.map((symbol) => {
      const schema = { ...this.object(this.schema(this.typeOf(symbol))), ...this.said(symbol) };
      return [symbol.name, schema] as const;
    });
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 ? { required } : {}),
    };
  }

  /** `string | null` → two types; literals → an enum; the rest → any of them. */
  private union(all: readonly ts.Type[]): Json {
    const types = all.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0);
    const [first] = types;
    if (types.length === 1 && first) return this.schema(first);
    if (types.every(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) !== 0)) return { type: 'boolean' };
    const isTruth = ({ flags }: ts.Type) => (flags & ts.TypeFlags.BooleanLiteral) !== 0;
    const schemas = types.filter((type) => !isTruth(type)).map((type) => this.object(this.schema(type)));
    if (types.some(isTruth)) schemas.push({ type: 'boolean' });
    if (schemas.every((schema) => 'enum' in schema))
      return { enum: schemas.flatMap(({ enum: values }) => values ?? []) };
    const plain = schemas.filter((schema) => Object.keys(schema).join() === 'type').map(({ type }) => type ?? '');
    const others = schemas.filter((schema) => Object.keys(schema).join() !== 'type');
    const order = ['string', 'number', 'boolean', 'null'];
    const types_ = { type: plain.sort((left, right) => order.indexOf(String(left)) - order.indexOf(String(right))) };
    return others.length === 0 ? types_ : { anyOf: [...others, ...plain.map((type) => ({ type }))] };
  }

  private isNever(symbol: ts.Symbol): boolean {
    const { flags } = this.typeOf(symbol);
    return (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)) !== 0;
  }

  /** Comment and tags of a declaration. */
  private said(symbol: ts.Symbol): { [key: string]: Json } {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replace(/\s+/g, ' ').trim();
    const tags = symbol.getJsDocTags(this.checker).map(({ name, text: parts }) => {
      if (!TAGS.includes(name)) throw new Error(`${symbol.name} has the tag @${name}, which nobody reads`);
      const value = ts.displayPartsToString(parts);
      return [name, /^\d+$/.test(value) ? Number(value) : value] as const;
    });
    return { ...Object.fromEntries(tags), ...(text === '' ? {} : { description: text }) };
  }

  private member(type: ts.Type, name: string): ts.Symbol | undefined {
    const symbol = this.properties(type).find((each) => each.name === name);
    return symbol && !this.isNever(symbol) ? symbol : undefined;
  }

  private properties(type: ts.Type): ts.Symbol[] {
    return this.checker.getPropertiesOfType(this.checker.getNonNullableType(type));
  }

  private each(type: ts.Type, make: (symbol: ts.Symbol) => Json): Json {
    return Object.fromEntries(this.properties(type).map((symbol) => [symbol.name, make(symbol)]));
  }

  private typeOf(symbol: ts.Symbol): ts.Type {
    return this.checker.getTypeOfSymbolAtLocation(symbol, this.source);
  }

  private object(json: Json): { [key: string]: Json } {
    if (typeof json !== 'object' || Array.isArray(json)) throw new Error(`${String(json)} is no schema`);
    return json;
  }
}

const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;
