/** A parsed JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a parsed JSON value is an object (not a list, not null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member as an object; undefined when it is anything else. */
export function objectIn(source: unknown, key: string): JsonObject | undefined {
  const value = isJsonObject(source) ? source[key] : undefined;
  return isJsonObject(value) ? value : undefined;
}

/** The objects in a list member; empty when it is not a list. */
export function objectsIn(source: unknown, key: string): readonly JsonObject[] {
  const value = isJsonObject(source) ? source[key] : undefined;
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** The nodes of a connection member (`edges { node }`). */
export function nodesIn(source: unknown, key: string): readonly JsonObject[] {
  return objectsIn(objectIn(source, key), 'edges')
    .map((edge) => edge['node'])
    .filter(isJsonObject);
}

/** The member as a flag; undefined when it is anything else. */
export function flagIn(source: unknown, key: string): boolean | undefined {
  const value = isJsonObject(source) ? source[key] : undefined;
  return typeof value === 'boolean' ? value : undefined;
}

/** The member as a text; undefined when it is anything else. */
export function textIn(source: unknown, key: string): string | undefined {
  const value = isJsonObject(source) ? source[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
