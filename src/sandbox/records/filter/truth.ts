/** The three values of a database condition; null is "unknown", which a comparison with null yields. */
export type Truth = boolean | null;

/** A condition on one record. */
export type Condition<Row> = (row: Row) => Truth;

/** True unless a condition says otherwise: false wins over unknown. */
export function all<Row>(conditions: readonly Condition<Row>[]): Condition<Row> {
  const [only, ...others] = conditions;
  if (only !== undefined && others.length === 0) return only;
  return (row) => {
    let truth: Truth = true;
    for (const condition of conditions) {
      const one = condition(row);
      if (one === false) return false;
      if (one === null) truth = null;
    }
    return truth;
  };
}

/** True if one condition is: true wins over unknown. No conditions at all hold for every row. */
export function any<Row>(conditions: readonly Condition<Row>[]): Condition<Row> {
  if (conditions.length === 0) return () => true;
  return (row) => {
    let truth: Truth = false;
    for (const condition of conditions) {
      const one = condition(row);
      if (one === true) return true;
      if (one === null) truth = null;
    }
    return truth;
  };
}

/** The opposite; of unknown, unknown. */
export function not<Row>(condition: Condition<Row>): Condition<Row> {
  return (row) => {
    const truth = condition(row);
    return truth === null ? null : !truth;
  };
}
