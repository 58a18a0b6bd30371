import { STRIPPED_NAMES } from '../../../twenty/stripped-names.js';
import type { ViewContext } from '../view-context.js';

/** Warns of fields with which no delivery of their object verifies. */
export const unverifiableFields = ({ workspace }: ViewContext): readonly string[] =>
  workspace.objects.flatMap(({ nameSingular, fields }) =>
    fields
      .filter(({ name }) => STRIPPED_NAMES.includes(name))
      .map(
        ({ name }) =>
          `${nameSingular}.${name}: a 2.21 server signs this field and then leaves it out of webhooks, so that no delivery of ${nameSingular} verifies; change the API name of the field in Twenty`,
      ),
  );
