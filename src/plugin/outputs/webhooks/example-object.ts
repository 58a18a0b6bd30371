import type { ViewContext } from '../view-context.js';

/** An object for examples in comments: a person where there are any. */
export const exampleObject = ({ workspace }: ViewContext): string => {
  const names = workspace.objects.map(({ nameSingular }) => nameSingular);
  return names.includes('person') ? 'person' : (names[0] ?? 'person');
};
