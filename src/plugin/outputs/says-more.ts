/** Whether a text for people tells more than a name does: `Created by` does not of `createdBy`, nor `Past due` of `PAST_DUE`. */
export const saysMore = ({ text, name }: { readonly text: string; readonly name: string }): boolean =>
  plain(text) !== '' && plain(text) !== plain(name);

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
