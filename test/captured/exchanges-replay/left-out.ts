/** Exchanges that are not replayed, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  'rest-depth1-nested': 'the capture does not hold the answer',
  'big-in-filter-2000': 'the capture does not hold the answer',
  'permission-openapi': 'the capture does not hold the answer, and the sandbox has no OpenAPI document',
  'rest-open-api-alias': 'the capture does not hold the answer, and the sandbox has no OpenAPI document',
  'meta-createApiKey': 'API keys are given to the sandbox when it is made',
};
