/** An output of our own: `queries.ts`, options and keys of TanStack Query for reading each object. */
import {
  defineOutput,
  docComment,
  propertyKey,
  stringLiteral,
  typescriptModule,
  type ModuleImports,
  type Output,
  type OutputContext,
  type WorkspaceObject,
} from 'graphql-codegen-twenty';

const CLIENT = 'client/index';

/** Works with every adapter of TanStack Query: it asks for plain options. */
export const queriesOutput: Output = defineOutput({
  name: 'queries',
  names: ['queries'],
  runtime: () => ({ entries: [CLIENT] }),
  files: (context) => [
    typescriptModule({ context, path: 'queries.ts', text: (imports) => moduleText({ context, imports }) }),
  ],
});

interface Parts {
  readonly context: OutputContext;
  readonly imports: ModuleImports;
}

function moduleText({ context, imports }: Parts): string {
  const readable = context.workspace.objects.filter(
    ({ operations }) => operations.includes('findMany') && operations.includes('findOne'),
  );
  return `
    /** Options of queries, by object. A key below \`all\` is a key of that object: invalidate that after a mutation. */
    export const queries = {
      ${readable.map((object) => objectText({ context, imports, object })).join('')}
    } as const;
  `;
}

function objectText({ context, imports, object }: Parts & { readonly object: WorkspaceObject }): string {
  const { nameSingular, namePlural, labelPlural } = object;
  const names = context.identifiers.object(nameSingular);
  const types = imports.type({ name: names.types, from: names.from });
  const client = imports.type({ name: 'TwentyClient', from: './client' });
  const ofRuntime = (name: string) => imports.type({ name, entry: CLIENT });
  const key = stringLiteral(namePlural);
  const query = ({ name, args }: { readonly name: string; readonly args: string }) => `
      ${name}: <S extends ${ofRuntime('Select')}<${types}> = undefined>(
        twenty: ${client},
        args: ${ofRuntime(args)}<${types}, S>,
      ) => ({
        queryKey: [${key}, '${name}', args] as const,
        queryFn: ({ signal }: { readonly signal: AbortSignal }) => twenty.${namePlural}.${name}({ ...args, signal }),
      }),`;
  const queries = [query({ name: 'findMany', args: 'PageArguments' }), query({ name: 'findOne', args: 'IdArguments' })];
  return `
    ${docComment([labelPlural])}
    ${propertyKey(namePlural)}: {
      all: [${key}],${queries.join('')}
    },`;
}
