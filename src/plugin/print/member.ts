/** Members of interfaces: one line each, with its doc comment. */
import { docComment, propertyKey } from './escape.js';

/** A member, ready to be placed. */
export interface Member {
  /** A whole comment, or empty. */
  readonly doc: string;
  /** Escaped key, with `?` where it may be left out. */
  readonly key: string;
  readonly type: string;
}

/** Makes a member from unescaped parts. */
export const member = (parts: {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly doc?: readonly string[];
}): Member => ({
  doc: docComment(parts.doc ?? []),
  key: propertyKey(parts.name) + (parts.isOptional ? '?' : ''),
  type: parts.type,
});
