/**
 * What a parameter must be so that `S` is inferred from its argument, while the argument is checked as `Known`: an editor
 * completes it, and the error for a key that `Known` does not have stands at the key. `S & null` accepts nothing; it is
 * where `S` is inferred from. Unlike TypeScript's own check of literals this one sees into variables too.
 */
export type Exactly<S, Known> = (S & null) | (Known & Unless<`no field ${UnknownPath<S, Known>}`, S>);

/** As {@link Exactly}, for arguments that hold more than yes and no: checks variables for their own keys alone. */
export type ExactlyOptions<A, Known> =
  (A & null) | (Known & Unless<`no option ${Exclude<keyof A, keyof Known> & string}`, A>);

// A key that no literal has and no editor offers.
declare const unknownKey: unique symbol;

/**
 * Accepts everything where there is no message, and otherwise nothing, since nothing has the key.
 * While `S` is a type parameter, as in a function that passes a parameter of its own on, nothing is known to be wrong:
 * the compiler then skips the branch of a condition that fails for any `S`. So the condition is that a type is `never`.
 */
type Unless<Message, S> = [IsRight<Message, S>] extends [never] ? { [unknownKey]: Message } : unknown;

/** `never` where there is a message. */
type IsRight<Message, S> = [S] extends [undefined] ? true : [Message] extends [never] ? true : never;

/** Paths of `S` that `Known` does not have, such as `company.nmae`. */
type UnknownPath<S, Known> = {
  [K in keyof S & string]: K extends keyof Known
    ? S[K] extends object
      ? `${K}.${UnknownPath<S[K], Known[K] & object>}`
      : never
    : K;
}[keyof S & string];
