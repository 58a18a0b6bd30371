import { RecordError, serverCrash } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';

/** What filters of searches call what other filters call by another name. */
const EMPTINESS: ReadonlyMap<unknown, string> = new Map([
  ['Null', 'NULL'],
  ['NotNull', 'NOT_NULL'],
]);

const LOGIC = new Set(['and', 'or', 'not']);

/** A search takes the first operator of a field and ignores the others. */
function firstOperator(filter: unknown): object {
  const [entry] = isContainer(filter) ? Object.entries(filter) : [];
  if (entry === undefined)
    throw serverCrash('undefined is not iterable (cannot read property Symbol(Symbol.iterator))');
  const [operator, value] = entry;
  return { [operator]: operator === 'is' ? EMPTINESS.get(value) : value };
}

/** The filter of a search in the words of other filters. */
export function recordFilter(filter: unknown): unknown {
  if (Array.isArray(filter)) return filter.map(recordFilter);
  if (!isContainer(filter)) return filter;
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [key, LOGIC.has(key) ? recordFilter(value) : firstOperator(value)]),
  );
}

/** Runs a part of a search. The server tells all that fails there as a crash of its own. */
export function asCrash<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw error instanceof RecordError ? serverCrash(error.message) : error;
  }
}
