/** A body in JSON, as OpenAPI writes it down. */
export interface RestJson<Body> {
  content: { 'application/json': Body };
}

/** Why a request was refused. */
export interface RestError {
  /** @type integer */
  statusCode: number;
  /** `BadRequestException`, `NotFoundException`, … */
  error: string;
  messages: string[];
  /** `PERMISSION_DENIED` and the like; most errors have none. */
  code?: string;
}

/** Why a body was refused that is no JSON object or list, as no body is that the types allow. */
export interface RestBodyError {
  /** @type integer */
  statusCode: number;
  /** `Bad Request` */
  error: string;
  message: string;
}

/** The answers that a 2.21 server gave to what it did not do. */
export interface RestRefusals {
  /**
   * The request is wrong; or, with the code `PERMISSION_DENIED`, the role of the key does not allow it.
   *
   * @also RestBodyError
   */
  400: RestJson<RestError>;
  /** There is no such key. */
  401: RestJson<RestError>;
  /** There is no key in the request, or it is revoked. */
  403: RestJson<RestError>;
  /** There is no such record (status 400 before 2.0). */
  404: RestJson<RestError>;
  /** More than 100 requests a second or a minute, of all keys of the workspace; retry no sooner than after 600 ms. */
  429: RestJson<RestError>;
  /** The server let a value through that its database does not take, such as half of a character. */
  500: RestJson<RestError>;
}

/** The answers of a request that reads or changes. */
export interface RestDone<Body> extends RestRefusals {
  200: RestJson<Body>;
}

/** The answers of a request that creates. */
export interface RestMade<Body> extends RestRefusals {
  201: RestJson<Body>;
}

/** A value under its name in `data`. */
export interface RestData<Name extends string, Value> {
  data: { [Key in Name]: Value };
}

/** Where a page stands among all records that match. */
export interface RestPage {
  /** @type integer */
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    /** Not sent before 2.0. */
    hasPreviousPage?: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** What is left of a deleted record. */
export interface RestDeleted {
  /** @format uuid */
  id: string;
}
