import { composite } from './composite-type.js';
import type { CompositeType } from './composite-type.js';
import { jsonType } from './raw-json.js';
import { oneOf } from './select.js';
import { textType } from './text.js';
import { uuidType } from './uuid.js';

const ACTOR_SOURCES = 'EMAIL CALENDAR WORKFLOW AGENT API IMPORT MANUAL SYSTEM WEBHOOK APPLICATION'.split(' ');

/** ACTOR: who created or changed a record. */
export const actorType: CompositeType = composite({
  typeName: 'Actor',
  label: 'actor',
  countedParts: ['workspaceMemberId', 'source'],
  parts: {
    source: oneOf({ options: ACTOR_SOURCES, name: 'ActorSourceEnum' }),
    workspaceMemberId: uuidType,
    name: textType,
    context: jsonType,
  },
  graphql: {
    hiddenInInputs: ['workspaceMemberId', 'name'],
    requiredInFirstBuild: ['source', 'name'],
    typedJson: { context: { name: 'ActorContext', isList: false, members: ['provider'] } },
  },
});
