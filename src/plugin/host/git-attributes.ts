/** The pattern of `.gitattributes` for all files of a folder. Git ignores patterns that begin with `./`. */
export const gitAttributesPattern = (folder: string): string =>
  `${folder.replaceAll('\\', '/').replace(/^(\.\/+)+/, '')}**`;

/** The line of `.gitattributes` that keeps the line endings of generated files, and folds them in reviews. */
export const gitAttributesLine = (pattern: string): string => `${pattern} text eol=lf linguist-generated`;
