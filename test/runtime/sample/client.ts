import * as twenty from '../../../src/runtime/client/index.js';
import { companyObject } from './objects/company.js';
import type { CompanyOperations } from './objects/company.js';
import { noteTargetObject } from './objects/note-target.js';
import type { NoteTargetOperations } from './objects/note-target.js';
import { noteObject } from './objects/note.js';
import type { NoteOperations } from './objects/note.js';
import { opportunityObject } from './objects/opportunity.js';
import type { OpportunityOperations } from './objects/opportunity.js';
import { personObject } from './objects/person.js';
import type { PersonOperations } from './objects/person.js';

export const twentyObjects = [companyObject, noteObject, noteTargetObject, opportunityObject, personObject];

export interface TwentyClient extends twenty.ClientMembers {
  readonly companies: CompanyOperations;
  readonly notes: NoteOperations;
  readonly noteTargets: NoteTargetOperations;
  readonly opportunities: OpportunityOperations;
  readonly people: PersonOperations;
}

export function createTwentyClient(options: twenty.ClientOptions = {}): TwentyClient {
  return twenty.createClient<TwentyClient>(twentyObjects, options);
}
