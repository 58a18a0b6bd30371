import { buildSchema, graphql } from 'graphql';
import { ok } from '../answer.js';
import type { Answer } from '../answer.js';
import type { GraphqlRequest } from '../graphql-request.js';

/** The root fields that are there without a workspace; none of them is served. */
const schema = buildSchema(`
  scalar JSON
  type Query {
    dpaPreview: JSON
    dpaAgreements: JSON
    search: JSON
    workflowStepConnectedAccountHandle: JSON
    getTimelineCalendarEventsFromObjectRecord: JSON
    getTimelineThreadsFromObjectRecord: JSON
    isMaintenanceModeBannerDismissed: JSON
  }
`);

/** What POST /graphql answers without a key: nothing of the workspace exists. */
export async function answerAnonymously({ query, variables, operationName }: GraphqlRequest): Promise<Answer> {
  const { data, errors } = await graphql({ schema, source: query, variableValues: variables, operationName });
  if (!errors) return ok({ data });
  return ok({ errors: errors.map(({ message, locations }) => ({ message, ...(locations ? { locations } : {}) })) });
}
