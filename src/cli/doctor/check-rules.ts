import { askGraphql } from '../../plugin/read/http/ask-graphql.js';
import type { Connection } from '../../plugin/read/http/connection.js';
import type { Workspace } from '../../plugin/workspace/workspace.js';
import { nodesIn, objectsIn, textIn, type JsonObject } from '../../twenty/json.js';
import { firstFew, ok, type Finding } from './finding.js';

const ABOUT = 'rules';

/** Which validation rules the objects that are generated have, where the server has such rules (2.44 and newer). */
export async function checkRules({
  connection,
  workspace,
}: {
  readonly connection: Connection;
  readonly workspace: Workspace;
}): Promise<readonly Finding[]> {
  const generated = new Set(workspace.objects.map(({ nameSingular }) => nameSingular));
  const ids = (await objectIds(connection)).filter(({ name }) => generated.has(name));
  const found: string[] = [];
  for (const { id, name } of ids) {
    const rules = await rulesOf({ connection, id });
    // older servers have no such query, and others refuse it while the feature is off: for all objects alike
    if (rules === undefined) return [];
    found.push(...rules.map((rule) => `${name}: "${textIn(rule, 'message') ?? textIn(rule, 'name')}"`));
  }
  return [ok(ABOUT, found.length === 0 ? 'No object has validation rules' : `Records must keep ${firstFew(found)}`)];
}

async function objectIds(connection: Connection) {
  const answer = await askGraphql(connection, {
    path: '/metadata',
    operationName: 'TwentyCodegenObjectIds',
    query:
      'query TwentyCodegenObjectIds { objects(paging: {first: 1000}, filter: {}) { edges { node { id nameSingular } } } }',
  });
  if (!('data' in answer)) return [];
  return nodesIn(answer.data, 'objects').flatMap((node) => {
    const [id, name] = [textIn(node, 'id'), textIn(node, 'nameSingular')];
    return id === undefined || name === undefined || !/^[\w-]+$/.test(id) ? [] : [{ id, name }];
  });
}

async function rulesOf({
  connection,
  id,
}: {
  readonly connection: Connection;
  readonly id: string;
}): Promise<readonly JsonObject[] | undefined> {
  const answer = await askGraphql(connection, {
    path: '/metadata',
    operationName: 'TwentyCodegenRules',
    query: `query TwentyCodegenRules { validationRules(objectMetadataId: "${id}") { name message isActive } }`,
  });
  if (!('data' in answer)) return undefined;
  return objectsIn(answer.data, 'validationRules').filter(({ isActive }) => isActive !== false);
}
