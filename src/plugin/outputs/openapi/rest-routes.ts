/**
 * The REST API of an object `qqone`, in OpenAPI: read by the compiler from the types in `src/runtime/rest`, which say
 * what is known of it. After a change there, `npx vitest run test/rest/openapi-routes.test.ts -u` writes this file.
 */
import type { JsonObject } from '../../../twenty/json.js';

/** Path → method → operation, by kinds of servers; of `since238` only those paths that `now` has not. */
export const REST_ROUTES: Readonly<Record<'before2' | 'now' | 'since238', Readonly<Record<string, JsonObject>>>> = {
  now: {
    '/restore/qqmany': {
      patch: {
        summary: 'Restores the soft-deleted records that match.',
        parameters: [
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
          { $ref: '#/components/parameters/filter.required' },
        ],
        responses: {
          '200': {
            description: 'Restores the soft-deleted records that match.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { restoreQqmany: { type: 'array', items: { $ref: 'qqone.linked' } } },
                      required: ['restoreQqmany'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/qqmany': {
      patch: {
        summary: 'Changes the records that match, at most 200.',
        parameters: [
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
          { $ref: '#/components/parameters/filter.required' },
        ],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: 'qqone.update' } } } },
        responses: {
          '200': {
            description: 'Changes the records that match, at most 200.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { updateQqmany: { type: 'array', items: { $ref: 'qqone.linked' } } },
                      required: ['updateQqmany'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
      delete: {
        summary: 'Destroys the records that match, unless `soft_delete` is set.',
        parameters: [
          { $ref: '#/components/parameters/soft_delete' },
          { $ref: '#/components/parameters/filter.required' },
        ],
        responses: {
          '200': {
            description: 'Destroys the records that match, unless `soft_delete` is set.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: {
                        deleteQqmany: {
                          type: 'array',
                          items: {
                            type: 'object',
                            properties: { id: { type: 'string', format: 'uuid' } },
                            required: ['id'],
                          },
                        },
                      },
                      required: ['deleteQqmany'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
      get: {
        summary: 'A page of the records that match.',
        parameters: [
          { $ref: '#/components/parameters/order_by' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/starting_after' },
          { $ref: '#/components/parameters/ending_before' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
          { $ref: '#/components/parameters/filter' },
        ],
        responses: {
          '200': {
            description: 'A page of the records that match.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { qqmany: { type: 'array', items: { $ref: 'qqone.linked' } } },
                      required: ['qqmany'],
                    },
                    totalCount: { type: 'integer' },
                    pageInfo: {
                      type: 'object',
                      properties: {
                        hasNextPage: { type: 'boolean' },
                        hasPreviousPage: { type: 'boolean', description: 'Not sent before 2.0.' },
                        startCursor: { type: ['string', 'null'] },
                        endCursor: { type: ['string', 'null'] },
                      },
                      required: ['hasNextPage', 'startCursor', 'endCursor'],
                    },
                  },
                  required: ['data', 'totalCount', 'pageInfo'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
      post: {
        summary: 'Creates a record.',
        parameters: [
          { $ref: '#/components/parameters/upsert' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: 'qqone.create' } } } },
        responses: {
          '201': {
            description: 'Creates a record.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { createQqone: { $ref: 'qqone.linked' } },
                      required: ['createQqone'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/qqmany/{id}': {
      delete: {
        summary: 'Destroys the record, unless `soft_delete` is set.',
        parameters: [{ $ref: '#/components/parameters/id' }, { $ref: '#/components/parameters/soft_delete' }],
        responses: {
          '200': {
            description: 'Destroys the record, unless `soft_delete` is set.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: {
                        deleteQqone: {
                          type: 'object',
                          properties: { id: { type: 'string', format: 'uuid' } },
                          required: ['id'],
                        },
                      },
                      required: ['deleteQqone'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
      get: {
        summary: 'The record.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        responses: {
          '200': {
            description: 'The record.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: { type: 'object', properties: { qqone: { $ref: 'qqone.linked' } }, required: ['qqone'] },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
      patch: {
        summary: 'Changes the record.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: 'qqone.update' } } } },
        responses: {
          '200': {
            description: 'Changes the record.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { updateQqone: { $ref: 'qqone.linked' } },
                      required: ['updateQqone'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/qqmany/groupBy': {
      get: {
        summary: 'Groups of the records that match: a bare list, without `data`.',
        parameters: [
          { $ref: '#/components/parameters/group_by.required' },
          { $ref: '#/components/parameters/aggregate' },
          { $ref: '#/components/parameters/order_by.RestGroupQuery' },
          { $ref: '#/components/parameters/limit.RestGroupQuery' },
          { $ref: '#/components/parameters/include_records_sample' },
          { $ref: '#/components/parameters/order_by_for_records' },
          { $ref: '#/components/parameters/viewId' },
          { $ref: '#/components/parameters/filter' },
        ],
        responses: {
          '200': {
            description: 'Groups of the records that match: a bare list, without `data`.',
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: {
                    type: 'object',
                    properties: {
                      groupByDimensionValues: {
                        type: 'array',
                        items: {
                          anyOf: [
                            { type: 'array', items: { type: 'string' } },
                            { type: 'string' },
                            { type: 'number' },
                            { type: 'boolean' },
                            { type: 'null' },
                          ],
                        },
                        description:
                          'In the order of `group_by`. An ARRAY is a list; a MULTI_SELECT is one text, written `{A,B}`.',
                      },
                      records: {
                        type: 'array',
                        items: { $ref: 'qqone.record' },
                        description: 'Records of the group, with `include_records_sample`.',
                      },
                      totalCount: { type: 'string' },
                      avgQqnumber: { type: ['number', 'null'] },
                      maxQqnumber: { type: ['number', 'null'] },
                      minQqnumber: { type: ['number', 'null'] },
                      sumQqnumber: { type: ['number', 'null'] },
                      avgQqpartQqsub: { type: ['string', 'null'] },
                      maxQqpartQqsub: { type: ['string', 'null'] },
                      minQqpartQqsub: { type: ['string', 'null'] },
                      sumQqpartQqsub: { type: ['string', 'null'] },
                      maxQqdate: { type: ['string', 'null'] },
                      minQqdate: { type: ['string', 'null'] },
                      countTrueQqboolean: { type: ['string', 'null'] },
                      countFalseQqboolean: { type: ['string', 'null'] },
                      countUniqueValuesQqevery: { type: ['string', 'null'] },
                      countEmptyQqevery: { type: ['string', 'null'] },
                      countNotEmptyQqevery: { type: ['string', 'null'] },
                      percentageEmptyQqevery: { type: ['string', 'null'] },
                      percentageNotEmptyQqevery: { type: ['string', 'null'] },
                    },
                    required: ['groupByDimensionValues'],
                  },
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/qqmany/merge': {
      patch: {
        summary: 'Makes one record of several.',
        parameters: [{ $ref: '#/components/parameters/depth' }, { $ref: '#/components/parameters/fields' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  ids: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 9, description: '2 to 9.' },
                  conflictPriorityIndex: {
                    type: 'integer',
                    minimum: 0,
                    description: 'Index in `ids` of the record that decides where they differ, and that stays.',
                  },
                  dryRun: {
                    type: 'boolean',
                    description: 'Only shows the result; its id is made up, and its `deletedAt` is set.',
                  },
                },
                required: ['ids', 'conflictPriorityIndex'],
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Makes one record of several.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { mergeQqone: { $ref: 'qqone.linked' } },
                      required: ['mergeQqone'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/batch/qqmany': {
      post: {
        summary: 'Creates records, at most 200.',
        parameters: [
          { $ref: '#/components/parameters/upsert' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { type: 'array', items: { $ref: 'qqone.create' }, maxItems: 200 } },
          },
        },
        responses: {
          '201': {
            description: 'Creates records, at most 200.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { createQqmany: { type: 'array', items: { $ref: 'qqone.linked' } } },
                      required: ['createQqmany'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/qqmany/duplicates': {
      post: {
        summary: 'For each id or record given, the stored records that the server takes for duplicates of it.',
        parameters: [{ $ref: '#/components/parameters/depth' }, { $ref: '#/components/parameters/fields' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                anyOf: [
                  {
                    type: 'object',
                    properties: { ids: { type: 'array', items: { type: 'string' } } },
                    required: ['ids'],
                  },
                  {
                    type: 'object',
                    properties: { data: { type: 'array', items: { $ref: 'qqone.create' } } },
                    required: ['data'],
                  },
                ],
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'For each id or record given, the stored records that the server takes for duplicates of it.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: {
                          qqoneDuplicates: { type: 'array', items: { $ref: 'qqone.linked' } },
                          totalCount: { type: 'integer' },
                          pageInfo: {
                            type: 'object',
                            properties: {
                              hasNextPage: { type: 'boolean' },
                              hasPreviousPage: { type: 'boolean', description: 'Not sent before 2.0.' },
                              startCursor: { type: ['string', 'null'] },
                              endCursor: { type: ['string', 'null'] },
                            },
                            required: ['hasNextPage', 'startCursor', 'endCursor'],
                          },
                        },
                        required: ['qqoneDuplicates', 'totalCount', 'pageInfo'],
                      },
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
  },
  before2: {
    '/qqmany': {
      get: {
        summary: 'A page of the records that match.',
        parameters: [
          { $ref: '#/components/parameters/order_by' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/starting_after' },
          { $ref: '#/components/parameters/ending_before' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
          { $ref: '#/components/parameters/filter' },
        ],
        responses: {
          '200': {
            description: 'A page of the records that match.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { qqmany: { type: 'array', items: { $ref: 'qqone.linked' } } },
                      required: ['qqmany'],
                    },
                    totalCount: { type: 'integer' },
                    pageInfo: {
                      type: 'object',
                      properties: {
                        hasNextPage: { type: 'boolean' },
                        hasPreviousPage: { type: 'boolean', description: 'Not sent before 2.0.' },
                        startCursor: { type: ['string', 'null'] },
                        endCursor: { type: ['string', 'null'] },
                      },
                      required: ['hasNextPage', 'startCursor', 'endCursor'],
                    },
                  },
                  required: ['data', 'totalCount', 'pageInfo'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
      post: {
        summary: 'Creates a record.',
        parameters: [
          { $ref: '#/components/parameters/upsert' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: 'qqone.create' } } } },
        responses: {
          '201': {
            description: 'Creates a record.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { createQqone: { $ref: 'qqone.linked' } },
                      required: ['createQqone'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/qqmany/{id}': {
      get: {
        summary: 'The record.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        responses: {
          '200': {
            description: 'The record.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: { type: 'object', properties: { qqone: { $ref: 'qqone.linked' } }, required: ['qqone'] },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
      patch: {
        summary: 'Changes the record.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: 'qqone.update' } } } },
        responses: {
          '200': {
            description: 'Changes the record.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { updateQqone: { $ref: 'qqone.linked' } },
                      required: ['updateQqone'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
      delete: {
        summary: 'Destroys the record.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'Destroys the record.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: {
                        deleteQqone: {
                          type: 'object',
                          properties: { id: { type: 'string', format: 'uuid' } },
                          required: ['id'],
                        },
                      },
                      required: ['deleteQqone'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/batch/qqmany': {
      post: {
        summary: 'Creates records, at most 200.',
        parameters: [
          { $ref: '#/components/parameters/upsert' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { type: 'array', items: { $ref: 'qqone.create' }, maxItems: 200 } },
          },
        },
        responses: {
          '201': {
            description: 'Creates records, at most 200.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { createQqmany: { type: 'array', items: { $ref: 'qqone.linked' } } },
                      required: ['createQqmany'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/qqmany/duplicates': {
      post: {
        summary: 'For each id or record given, the stored records that the server takes for duplicates of it.',
        parameters: [{ $ref: '#/components/parameters/depth' }, { $ref: '#/components/parameters/fields' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                anyOf: [
                  {
                    type: 'object',
                    properties: { ids: { type: 'array', items: { type: 'string' } } },
                    required: ['ids'],
                  },
                  {
                    type: 'object',
                    properties: { data: { type: 'array', items: { $ref: 'qqone.create' } } },
                    required: ['data'],
                  },
                ],
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'For each id or record given, the stored records that the server takes for duplicates of it.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: {
                          qqoneDuplicates: { type: 'array', items: { $ref: 'qqone.linked' } },
                          totalCount: { type: 'integer' },
                          pageInfo: {
                            type: 'object',
                            properties: {
                              hasNextPage: { type: 'boolean' },
                              hasPreviousPage: { type: 'boolean', description: 'Not sent before 2.0.' },
                              startCursor: { type: ['string', 'null'] },
                              endCursor: { type: ['string', 'null'] },
                            },
                            required: ['hasNextPage', 'startCursor', 'endCursor'],
                          },
                        },
                        required: ['qqoneDuplicates', 'totalCount', 'pageInfo'],
                      },
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
  },
  since238: {
    '/qqmany/restore': {
      patch: {
        summary: 'Restores the soft-deleted records that match.',
        parameters: [
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
          { $ref: '#/components/parameters/filter.required' },
        ],
        responses: {
          '200': {
            description: 'Restores the soft-deleted records that match.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { restoreQqmany: { type: 'array', items: { $ref: 'qqone.linked' } } },
                      required: ['restoreQqmany'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
    '/qqmany/{id}/restore': {
      patch: {
        summary: 'Restores the record.',
        parameters: [
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/depth' },
          { $ref: '#/components/parameters/fields' },
        ],
        responses: {
          '200': {
            description: 'Restores the record.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    data: {
                      type: 'object',
                      properties: { restoreQqone: { $ref: 'qqone.linked' } },
                      required: ['restoreQqone'],
                    },
                  },
                  required: ['data'],
                },
              },
            },
          },
          '400': { $ref: '#/components/responses/400' },
          '401': { $ref: '#/components/responses/401' },
          '403': { $ref: '#/components/responses/403' },
          '404': { $ref: '#/components/responses/404' },
          '429': { $ref: '#/components/responses/429' },
          '500': { $ref: '#/components/responses/500' },
        },
      },
    },
  },
};

/** Parameters, by the name of their component. */
export const REST_PARAMETERS: JsonObject = {
  depth: {
    name: 'depth',
    in: 'query',
    description:
      '`0`, the default: the record, with the ids of what it links to. `1`: with the records that it links to, too.',
    schema: { enum: [0, 1], default: 0 },
  },
  fields: {
    name: 'fields',
    in: 'query',
    description:
      'Names of fields, separated by commas, besides `id`: after 2.43; older servers send every field. Records then lack what is not listed.',
    schema: { type: 'string' },
  },
  'filter.required': {
    name: 'filter',
    in: 'query',
    required: true,
    description:
      '`field[operator]:value`, separated by commas that mean "and": `name.firstName[eq]:"Ada",createdAt[gte]:2026-01-01`. A field may be a part of a composite, or a field of a to-one relation (`company.name[ilike]:%acme%`, since 2.0). Operators are `eq`, `neq`, `gt`, `gte`, `lt`, `lte`, `is` (`NULL`, `NOT_NULL`), `like`, `ilike`, `startsWith`, `endsWith`, and with a list (`stage[in]:[NEW,WON]`) `in` and `containsAny`. Conditions are put together by `and(…)`, `or(…)` and `not(…)`, which takes one. Quote a text that holds commas. Soft-deleted records are found only by a filter that mentions `deletedAt`.',
    schema: { type: 'string' },
  },
  soft_delete: {
    name: 'soft_delete',
    in: 'query',
    description: '`true` keeps the record, to be restored. Without it, it is DESTROYED FOR GOOD.',
    schema: { type: 'boolean' },
  },
  order_by: {
    name: 'order_by',
    in: 'query',
    description:
      'Fields, with a direction unless `AscNullsFirst` is meant: `createdAt[DescNullsLast],name.lastName[AscNullsLast]`. Records that are equal in all of it come by id, as all do without it.',
    schema: { type: 'string' },
  },
  limit: {
    name: 'limit',
    in: 'query',
    description: 'Default 60. More than 200 are cut down to 200 without a word, so follow `pageInfo.hasNextPage`.',
    schema: { type: 'integer', default: 60, minimum: 0 },
  },
  starting_after: {
    name: 'starting_after',
    in: 'query',
    description:
      '`pageInfo.endCursor` of the page before, with the same `order_by`. Order by fields that are never empty, or not at all: pages end at the first record without a value.',
    schema: { type: 'string' },
  },
  ending_before: {
    name: 'ending_before',
    in: 'query',
    description: '`pageInfo.startCursor` of the page behind.',
    schema: { type: 'string' },
  },
  filter: {
    name: 'filter',
    in: 'query',
    description:
      '`field[operator]:value`, separated by commas that mean "and": `name.firstName[eq]:"Ada",createdAt[gte]:2026-01-01`. A field may be a part of a composite, or a field of a to-one relation (`company.name[ilike]:%acme%`, since 2.0). Operators are `eq`, `neq`, `gt`, `gte`, `lt`, `lte`, `is` (`NULL`, `NOT_NULL`), `like`, `ilike`, `startsWith`, `endsWith`, and with a list (`stage[in]:[NEW,WON]`) `in` and `containsAny`. Conditions are put together by `and(…)`, `or(…)` and `not(…)`, which takes one. Quote a text that holds commas. Soft-deleted records are found only by a filter that mentions `deletedAt`.',
    schema: { type: 'string' },
  },
  upsert: {
    name: 'upsert',
    in: 'query',
    description:
      'Updates the record that has the id or unique value instead, if there is one; a soft-deleted one comes back.',
    schema: { type: 'boolean' },
  },
  id: { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
  'group_by.required': {
    name: 'group_by',
    in: 'query',
    required: true,
    description:
      'JSON: `[{"stage":true}]`, `[{"company":{"name":true}}]`; dates with a granularity from `DAY` to `YEAR`, which needs a time zone: `[{"closeDate":{"granularity":"MONTH","timeZone":"Europe/Paris"}}]`.',
    schema: { type: 'string' },
  },
  aggregate: {
    name: 'aggregate',
    in: 'query',
    description: 'JSON: `["totalCount","sumAmountAmountMicros"]`; default `["totalCount"]`.',
    schema: { type: 'string' },
  },
  'order_by.RestGroupQuery': {
    name: 'order_by',
    in: 'query',
    description: 'JSON: `[{"stage":"AscNullsLast"}]`, `[{"aggregate":{"totalCount":"DescNullsLast"}}]`.',
    schema: { type: 'string' },
  },
  'limit.RestGroupQuery': {
    name: 'limit',
    in: 'query',
    description: 'How many groups; default 50.',
    schema: { type: 'integer', default: 50, minimum: 0 },
  },
  include_records_sample: {
    name: 'include_records_sample',
    in: 'query',
    description: 'At most ten records of each group, in `records`.',
    schema: { type: 'boolean' },
  },
  order_by_for_records: {
    name: 'order_by_for_records',
    in: 'query',
    description: 'The order of `records`, written as `order_by` of a list is: `createdAt[DescNullsLast]`.',
    schema: { type: 'string' },
  },
  viewId: {
    name: 'viewId',
    in: 'query',
    description:
      "Only records that this view shows. (The server's own OpenAPI document calls it `view_id`, which does nothing.)",
    schema: { type: 'string' },
  },
};

/** Refusals, by their status. */
export const REST_RESPONSES: JsonObject = {
  '400': {
    description: 'The request is wrong; or, with the code `PERMISSION_DENIED`, the role of the key does not allow it.',
    content: {
      'application/json': {
        schema: { anyOf: [{ $ref: '#/components/schemas/RestError' }, { $ref: '#/components/schemas/RestBodyError' }] },
      },
    },
  },
  '401': {
    description: 'There is no such key.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/RestError' } } },
  },
  '403': {
    description: 'There is no key in the request, or it is revoked.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/RestError' } } },
  },
  '404': {
    description: 'There is no such record (status 400 before 2.0).',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/RestError' } } },
  },
  '429': {
    description:
      'More than 100 requests a second or a minute, of all keys of the workspace; retry no sooner than after 600 ms.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/RestError' } } },
  },
  '500': {
    description: 'The server let a value through that its database does not take, such as half of a character.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/RestError' } } },
  },
};

/** What answers of every object hold. */
export const REST_SCHEMAS: JsonObject = {
  RestError: {
    type: 'object',
    properties: {
      statusCode: { type: 'integer' },
      error: { type: 'string', description: '`BadRequestException`, `NotFoundException`, …' },
      messages: { type: 'array', items: { type: 'string' } },
      code: { type: 'string', description: '`PERMISSION_DENIED` and the like; most errors have none.' },
    },
    required: ['statusCode', 'error', 'messages'],
  },
  RestBodyError: {
    type: 'object',
    properties: {
      statusCode: { type: 'integer' },
      error: { type: 'string', description: '`Bad Request`' },
      message: { type: 'string' },
    },
    required: ['statusCode', 'error', 'message'],
  },
};
