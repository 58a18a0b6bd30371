/** A text without what a terminal would obey, but for lines, tabs and colours: labels and answers are anybody's text. */
export const withoutControls = (text: string): string =>
  text.replace(/\u001b(?!\[\d{1,3}m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g, '');
