/** Foreign text in messages: names, labels and answers are anybody's, and a terminal or a CI service obeys what it finds. */

/** Control characters, and format characters that reorder or hide the text around them; the joiner of emoji is none of them. */
const INVISIBLE = /(?!\u200d)[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Cf}\p{Cs}]/gu;

/** The text with an escape (`\u001b`) in the place of each character that cannot be seen. */
export const visible = (text: string): string =>
  text.replace(INVISIBLE, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );

const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** What CI services obey anywhere in a line (`##[error]`, `##vso[…]`); `::error::` only counts at the start of one. */
const CI_COMMAND = /##(?=\[|vso\[)/g;

/** The text as a part of one line of a message. */
export const oneLine = (text: string): string => visible(text.replace(LINE_ENDS, ' ')).replace(CI_COMMAND, '## ');
