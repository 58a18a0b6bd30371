/** `openapi.json`: the REST API as a document of OpenAPI 3.1. */
import { z } from 'zod';
import { printJson } from '../../print/json.js';
import { outputWithOption } from '../output.js';
import { openApiDocument } from './openapi-document.js';

/** The option as a user writes it. */
export interface OpenApiInput {
  /** Emit `openapi.json`: the REST API of the workspace in OpenAPI 3.1, for Python, Go, PHP, Postman and mocks. */
  openapi?: boolean | undefined;
}

export const openapi = outputWithOption<OpenApiInput>()({
  name: 'openapi',
  option: {
    name: 'openapi',
    isOn: false,
    schema: z.boolean(),
    switch: 'with openapi.json, the REST API in OpenAPI 3.1',
  },
  files: (context) => [{ path: 'openapi.json', content: printJson(openApiDocument(context)) }],
});
