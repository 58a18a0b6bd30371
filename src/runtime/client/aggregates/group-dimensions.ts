import { refuseUnknownField } from '../selection/field-paths.js';
import type { ObjectContext } from '../call/object-context.js';
import { isObject } from '../../portable/json-record.js';

/** What records are grouped by. */
export interface Dimension {
  /** As the caller has it: `stage`, `company.name`. */
  readonly path: string;
  readonly granularity?: string;
  /** As the server takes it. */
  readonly input: unknown;
}

interface DimensionsRequest {
  readonly by: readonly (string | { readonly [field: string]: string })[];
  readonly timeZone?: string;
  readonly weekStartDay?: string;
}

/** Dates of these begin at a time of day, which depends on the zone; the server (2.21) ignores it for all others. */
const ZONED: readonly string[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];

/** The dimensions in the form that the server takes. Refuses options that would change nothing. */
export function dimensionsOf(
  { by, timeZone, weekStartDay }: DimensionsRequest,
  context: ObjectContext,
): readonly Dimension[] {
  if (!Array.isArray(by)) throw context.refuse('by is no list');
  const dimensions = by.flatMap((each: DimensionsRequest['by'][number]): readonly Dimension[] => {
    if (typeof each === 'string') return [{ path: each, input: nested(each, true) }];
    if (!isObject(each)) throw context.refuse(`by: no field ${String(each)}`);
    return Object.entries(each).map(([path, granularity]: [string, string]) => {
      if (!granularity) throw context.refuse(`${path} needs a granularity`);
      const zone = ZONED.includes(granularity) ? { timeZone: timeZone ?? 'UTC' } : {};
      const week = granularity === 'WEEK' ? { weekStartDay } : {};
      return { path, granularity, input: nested(path, { granularity, ...zone, ...week }) };
    });
  });
  for (const { path } of dimensions) refuseUnknownField(path, context);
  const isIn = (granularities: readonly string[]) =>
    dimensions.some(({ granularity = '' }) => granularities.includes(granularity));
  if (timeZone !== undefined && !isIn(ZONED)) throw context.refuse(`timeZone is for ${ZONED.join(', ')} only`);
  if (weekStartDay !== undefined && !isIn(['WEEK'])) throw context.refuse('weekStartDay is for WEEK only');
  return dimensions;
}

/** `company.name` → `{ company: { name: … } }` */
export const nested = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight((inner, part) => ({ [part]: inner }), value);
