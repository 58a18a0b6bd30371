/** An object of JSON, such as a record as it comes and goes. */
export interface JsonRecord {
  [field: string]: unknown;
}

/** Whether a value can have fields: an object, a list or a function. */
export const isObject = (value: unknown): value is JsonRecord => Object(value) === value;

/** Whether a value of JSON is an object, and not a list. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is an object that is written as `{ … }`, in any realm: a frame or a vm context has others. */
export function isPlainObject(value: unknown): value is JsonRecord {
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
