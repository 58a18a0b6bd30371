/** The client over all objects. */
import { docComment, propertyKey } from './escape.js';
import type { ViewContext } from './view-context.js';

/** One object of the client. */
export interface ClientMemberView {
  readonly doc: string;
  readonly key: string;
  readonly description: string;
  readonly operations: string;
}

/** Members of the client, sorted by name. */
export const clientMembers = ({ workspace, identifiers }: ViewContext): readonly ClientMemberView[] =>
  workspace.objects.map((object) => {
    const names = identifiers.object(object.nameSingular);
    return {
      doc: docComment([object.labelPlural]),
      key: propertyKey(object.namePlural),
      description: names.description,
      operations: names.operations,
    };
  });
