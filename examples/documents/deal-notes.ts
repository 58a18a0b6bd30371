import type { TwentyClient } from '../crm/index.js';
import { DealsWithNotesDocument, PeopleOfCompanyDocument, type PersonLineFragment } from '../crm/documents.js';

export const dealsWithNotes = /* GraphQL */ `
  query DealsWithNotes($withNotes: Boolean!) {
    opportunities(first: 50) {
      edges {
        node {
          name
          stage
          noteTargets @include(if: $withNotes) {
            edges {
              node {
                note {
                  title
                }
              }
            }
          }
        }
      }
    }
  }
`;

const nameOf = ({ name, jobTitle }: PersonLineFragment): string =>
  [name?.firstName, name?.lastName, jobTitle && `(${jobTitle})`].filter(Boolean).join(' ');

/** Who works at companies of a name, and who of our team looks after them. */
export async function contactsAt(twenty: TwentyClient, company: string): Promise<readonly string[]> {
  const { people } = await twenty.$query(PeopleOfCompanyDocument, { company: { name: { eq: company } } });
  return people.edges.map(({ node }) => `${nameOf(node)}, ask ${node.employer?.accountOwner?.userEmail ?? 'nobody'}`);
}

/** Each deal with the titles of its notes. */
export async function notesOfDeals(twenty: TwentyClient): Promise<ReadonlyMap<string, readonly string[]>> {
  const { opportunities } = await twenty.$query(DealsWithNotesDocument, { withNotes: true });
  return new Map(
    opportunities.edges.map(({ node }) => [
      node.name ?? '',
      node.noteTargets?.edges.flatMap((target) => target.node.note?.title ?? []) ?? [],
    ]),
  );
}
