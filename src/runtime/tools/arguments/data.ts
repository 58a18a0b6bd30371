import type { GeneralRecord } from '../../client/general-object.js';
import { isRecord } from '../../portable/json-record.js';
import type { ToolObject } from '../model/tool-object.js';
import type { ToolValue } from '../model/tool-value.js';
import { notOneOf } from '../nearest.js';
import { serverValue } from './server-value.js';

/** Data of a write as the server takes it, and the values that it is of. */
export interface ParsedData {
  readonly data: GeneralRecord;
  readonly values: readonly ToolValue[];
}

/** How a record is written. */
export type WriteMode = 'create' | 'update' | 'upsert';

/** Values that a write of this mode takes. */
export const isWritten = (value: ToolValue, mode: WriteMode): boolean =>
  value.path !== 'id' && value.written !== 'never' && (mode !== 'update' || value.written === 'always');

/** Checks the data of a write. */
export function parseData({
  object,
  given,
  mode,
  mayWrite,
  faults,
}: {
  readonly object: ToolObject;
  readonly given: unknown;
  readonly mode: WriteMode;
  readonly mayWrite: (value: ToolValue) => boolean;
  readonly faults: string[];
}): ParsedData {
  const data: GeneralRecord = {};
  const values: ToolValue[] = [];
  const written = object.values.filter((value) => isWritten(value, mode) && mayWrite(value));
  for (const [path, raw] of Object.entries(isRecord(given) ? given : {})) {
    const value = written.find((each) => each.path === path);
    if (!value) {
      const paths = written.map((each) => each.path);
      faults.push(`data.${path} cannot be written: ${notOneOf(path, paths)}`);
      continue;
    }
    const result = raw === null ? nullOf(value) : serverValue(value, raw, `data.${path}`);
    if ('fault' in result) faults.push(result.fault);
    else put({ data, value, written: result.value });
    values.push(value);
  }
  if (mode !== 'update')
    for (const { isRequired, path } of written)
      if (isRequired && !values.some((value) => value.path === path)) faults.push(`data.${path} is missing`);
  if (mode === 'update' && values.length === 0) faults.push('data is empty');
  return { data, values };
}

function nullOf({ path, takesNull, isRequired }: ToolValue): ReturnType<typeof serverValue> {
  return takesNull && !isRequired ? { value: null } : { fault: `data.${path} cannot be empty` };
}

function put({
  data,
  value,
  written,
}: {
  readonly data: GeneralRecord;
  readonly value: ToolValue;
  readonly written: unknown;
}): void {
  if (value.part === undefined) {
    data[value.field] = written;
    return;
  }
  const parts = data[value.field];
  data[value.field] = { ...(isRecord(parts) ? parts : {}), [value.part]: written };
}
