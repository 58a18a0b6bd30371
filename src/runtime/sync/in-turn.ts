/** Does one piece of work after the other, in the order in which they are asked for. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Makes a queue of work. One piece that fails does not keep the others from being done. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch((): undefined => undefined);
    return done;
  };
}
