/** Every output of this package. Options, flags, reserved names, the index and the runtime follow this order. */
import { client } from './client/output.js';
import { composites } from './composites/output.js';
import { documents } from './documents/output.js';
import { index } from './index/output.js';
import { objects } from './objects/output.js';
import { openapi } from './openapi/output.js';
import type { OwnOutput } from './output.js';
import { rest } from './rest/output.js';
import { runtime } from './runtime/output.js';
import { sync } from './sync/output.js';
import { tools } from './tools/output.js';
import { validators } from './validators/output.js';
import { webhookSamples } from './webhook-samples/output.js';
import { webhooks } from './webhooks/output.js';
import { workspaceDocs } from './workspace-docs/output.js';

export const OUTPUTS = [
  client,
  composites,
  objects,
  validators,
  webhooks,
  webhookSamples,
  rest,
  openapi,
  tools,
  documents,
  sync,
  workspaceDocs,
  index,
  runtime,
] as const satisfies readonly OwnOutput[];
