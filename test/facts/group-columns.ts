/**
 * How many columns a 2.21 server was asked for by groupBy with records, and whether it answered; it failed with "cannot
 * pass more than 100 arguments to a function".
 */
export interface GroupColumnsFact {
  /** Plain fields that are selected, besides the others below. */
  readonly fields: number;
  readonly others: {
    readonly id?: true;
    /** Parts that are selected of a composite of four. */
    readonly parts?: 1 | 4;
    /** A to-one relation, with or without its join id. */
    readonly link?: 'relation' | 'relation and join id';
    readonly list?: true;
  };
  /** How many dimensions, all of them among the fields. */
  readonly dimensions: number;
  readonly isAnswered: boolean;
}

const fact = (
  [fields, dimensions]: readonly [fields: number, dimensions: number],
  others: GroupColumnsFact['others'],
  isAnswered: boolean,
): GroupColumnsFact => ({ fields, dimensions, others, isAnswered });

/** The two sides of each limit. */
export const GROUP_COLUMNS_FACTS: readonly GroupColumnsFact[] = [
  fact([48, 1], {}, true),
  fact([49, 1], {}, false),
  fact([48, 1], { id: true }, true),
  fact([49, 1], { id: true }, false),
  fact([47, 2], { id: true }, true),
  fact([48, 2], { id: true }, false),
  fact([44, 1], { parts: 4 }, true),
  fact([45, 1], { parts: 4 }, false),
  fact([47, 1], { parts: 1 }, true),
  fact([48, 1], { parts: 1 }, false),
  fact([47, 1], { id: true, link: 'relation' }, true),
  fact([48, 1], { id: true, link: 'relation' }, false),
  fact([47, 1], { id: true, link: 'relation and join id' }, true),
  fact([48, 1], { id: true, link: 'relation and join id' }, false),
  fact([48, 1], { list: true }, true),
  fact([49, 1], { list: true }, false),
];
