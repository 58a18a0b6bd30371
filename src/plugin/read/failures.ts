/** What can go wrong while a workspace is read: code → what happened, what to do. URLs come without user info and query. */
import { CodegenTwentyError, failuresOf } from '../errors.js';

export interface At {
  /** The address that was asked, printable. */
  readonly url: string;
}

export interface Way extends At {
  /** The proxy of the environment; undefined where there is none. */
  readonly proxy: { readonly variable: string; readonly origin: string } | undefined;
}

export interface Said extends At {
  /** What the server answered, shortened and without secrets. */
  readonly said: string;
}

export interface File {
  readonly path: string;
}

const throughProxy = (proxy: Way['proxy']): string =>
  proxy ? ` ${proxy.variable} names the proxy ${proxy.origin}: check it as well, or put the host into NO_PROXY.` : '';

const notTwenty = ({ url, reason }: At & { readonly reason: string }) => ({
  what: `${url} is not the API of a Twenty server: ${reason}.`,
  remedy:
    'Give the address of the server, not of the web page: https://api.twenty.com for Twenty Cloud, otherwise the SERVER_URL of your installation.',
});

const newKey = 'Create a key in Twenty under Settings → APIs & Webhooks and put it into TWENTY_API_KEY.';

const FAILURES = {
  BASE_URL_NOT_SET: () => ({
    what: 'The address of the Twenty workspace is not set: the schema pointer is empty or the text "undefined".',
    remedy:
      'Set the variable that codegen.yml uses for it, most likely TWENTY_BASE_URL, for example to https://crm.acme.com. graphql-codegen does not read .env by itself.',
  }),
  API_KEY_NOT_SET: ({ url }: At) => ({
    what: `The API key for ${url} is not set: \`token\` is missing, empty or the text "undefined".`,
    remedy: `Set the variable that codegen.yml uses for it, most likely TWENTY_API_KEY. graphql-codegen does not read .env by itself. ${newKey}`,
  }),
  API_KEY_MALFORMED: ({ url }: At) => ({
    what: `The API key for ${url} holds characters that no key has, such as a space or a line break.`,
    remedy: `Copy the key again, without quotes or anything around it. ${newKey}`,
  }),
  API_KEY_TWICE: ({ url }: At) => ({
    what: `There are two API keys for ${url}: \`token\` and the header Authorization say different things, and a request has one.`,
    remedy: 'Leave out the header, or `token`.',
  }),
  API_KEY_IS_AN_ADDRESS: ({ url }: At) => ({
    what: `The API key for ${url} looks like an address.`,
    remedy: `Put the address into TWENTY_BASE_URL and the key into TWENTY_API_KEY. ${newKey}`,
  }),
  HEADER_TWICE: ({ url, header }: At & { readonly header: string }) => ({
    what: `The header ${header} for ${url} is given twice.`,
    remedy: 'Remove one from the loader option `headers`; the case of a name does not matter.',
  }),
  HEADER_MALFORMED: ({ url, header }: At & { readonly header: string }) => ({
    what: `The header ${header} for ${url} cannot be sent: it holds a line break or another character that headers cannot.`,
    remedy: 'Correct the loader option `headers`.',
  }),
  URL_WITHOUT_SCHEME: ({ pointer, suggestion }: { readonly pointer: string; readonly suggestion: string }) => ({
    what: `The address of the Twenty workspace lacks http:// or https://: ${pointer}`,
    remedy: `Write ${suggestion}`,
  }),
  URL_IS_AN_API_KEY: () => ({
    what: 'The address of the Twenty workspace looks like an API key.',
    remedy:
      'Put the key into TWENTY_API_KEY, which codegen.yml uses for `token`, and the address, such as https://crm.acme.com, into TWENTY_BASE_URL.',
  }),
  URL_INVALID: ({ pointer }: { readonly pointer: string }) => ({
    what: `The schema pointer is neither the address of a Twenty workspace nor a snapshot file: ${pointer}`,
    remedy:
      'Give an address such as https://crm.acme.com, or the path of a .json file that `twenty-codegen pull` wrote.',
  }),
  NOTHING_LISTENING: ({ url, proxy }: Way) => ({
    what: `Nothing is listening at ${url}: the connection was refused.`,
    remedy: `Start Twenty, or correct host and port. Inside a container, localhost is the container itself.${throughProxy(proxy)}`,
  }),
  UNKNOWN_HOST: ({ url, proxy }: Way) => ({
    what: `The host of ${url} is not known to DNS.`,
    remedy: `Correct the address, or check the network and VPN of this machine.${throughProxy(proxy)}`,
  }),
  TLS_FAILED: ({ url, reason, proxy }: Way & { readonly reason: string }) => ({
    what: `No secure connection to ${url}: ${reason}`,
    remedy: `Use http:// if the server speaks plain HTTP there. For a private certificate authority set NODE_EXTRA_CA_CERTS to its certificate.${throughProxy(proxy)}`,
  }),
  CONNECTION_FAILED: ({ url, reason, proxy }: Way & { readonly reason: string }) => ({
    what: `The connection to ${url} failed: ${reason}`,
    remedy: `Check the address (is it http:// or https://?) and that it is reachable from this machine, then run again.${throughProxy(proxy)}`,
  }),
  PROXY_INVALID: ({ variable }: { readonly variable: string }) => ({
    what: `The variable ${variable} is not the address of a proxy.`,
    remedy: 'Give an address such as http://proxy.acme.com:3128, or unset it.',
  }),
  TIMED_OUT: ({ url, timeoutMs }: At & { readonly timeoutMs: number }) => ({
    what: `${url} did not answer within ${timeoutMs} ms.`,
    remedy: 'Check that the server is healthy, or give it longer with the loader option `timeoutMs`.',
  }),
  RATE_LIMITED: ({ url, tries }: At & { readonly tries: number }) => ({
    what: `${url} refused ${tries === 1 ? 'the request' : `all ${tries} tries`}: the rate limit of the workspace is used up.`,
    remedy: 'Run again in a minute; the limit is shared by all API keys of the workspace.',
  }),
  SERVER_FAILED: ({ url, status, tries }: At & { readonly status: number; readonly tries: number }) => ({
    what: `${url} answered HTTP ${status}${tries === 1 ? '' : ` ${tries} times`}.`,
    remedy: 'Look at the logs of the Twenty server or of the proxy in front of it, then run again.',
  }),
  REDIRECTED: ({ url, target }: At & { readonly target: string }) => ({
    what: `${url} redirects to ${target}`,
    remedy: 'Use the address that it redirects to; a redirected request loses its API key.',
  }),
  /** A web page, or JSON of something else. */
  NOT_A_TWENTY_SERVER: notTwenty,
  /** HTTP 403, 404 or 405 in words that are not Twenty's: the server does not have that path, or a proxy does not pass it. */
  NOT_SERVED: notTwenty,
  ANSWER_NOT_JSON: ({ url, said }: Said) => ({
    what: `${url} answered something that is not JSON: ${said}`,
    remedy: 'Check that the address is that of a Twenty server and that no proxy replaces its answers.',
  }),
  ANSWER_TRUNCATED: ({ url }: At) => ({
    what: `The answer of ${url} ends in the middle of the JSON.`,
    remedy: 'Run again. If it stays so, a proxy in front of the server limits the size of answers.',
  }),
  ANSWER_INCOMPLETE: ({ url }: At) => ({
    what: `The answer of ${url} lacks what it was asked for.`,
    remedy:
      'Run again. If it stays so, look at the logs of the Twenty server and at what a proxy in front of it changes.',
  }),
  ANSWER_HOLDS_KEY: ({ url }: At) => ({
    what: `The answer of ${url} holds the API key that it was asked with, so that it would get into generated files.`,
    remedy: 'Find out which label or description holds it, and replace the key: somebody has read it.',
  }),
  QUOTA_EXHAUSTED: ({ url, said }: Said) => ({
    what: `${url} refused the request, because a quota of the workspace is used up${said === '' ? '.' : `: ${said}`}`,
    remedy:
      'Raise the quota in Twenty, or wait for its next period; it does not pass within minutes as a rate limit does.',
  }),
  KEY_MISSING: ({ url }: At) => ({
    what: `${url} treats the request as anonymous: no API key of a workspace arrived.`,
    remedy: `Check that \`token\` is an API key and that no proxy removes the Authorization header. ${newKey}`,
  }),
  KEY_REFUSED: ({ url, said }: Said) => ({
    what: `${url} does not accept the API key: ${said}`,
    remedy: `The key is wrong, expired, or of another server. ${newKey}`,
  }),
  KEY_REVOKED: ({ url }: At) => ({
    what: `The API key for ${url} was revoked.`,
    remedy: newKey,
  }),
  KEY_WITHOUT_RIGHTS: ({ url, said }: Said) => ({
    what: `The API key may not read the data model of ${url}: ${said}`,
    remedy:
      'In Twenty under Settings → Roles give the role of the key the permission "Data model", or use a key of another role.',
  }),
  INTROSPECTION_BROKEN_BY_OBJECT: ({ url, objects }: At & { readonly objects: string }) => ({
    what: `${url} cannot describe its schema, because the object ${objects} has the name of a built-in type.`,
    remedy: 'Rename the object in Twenty under Settings → Data model (its API name), then run again.',
  }),
  INTROSPECTION_FAILED: ({ url, said }: Said) => ({
    what: `${url} does not describe its schema: ${said}`,
    remedy:
      'Look at the logs of the Twenty server. An object with the name of a built-in type (query, date, emails…) breaks it.',
  }),
  SCHEMA_UNREADABLE: ({ url, reason }: At & { readonly reason: string }) => ({
    what: `The schema that ${url} describes cannot be built: ${reason}`,
    remedy: 'Run again; if it stays so, report it together with the version of the server.',
  }),
  METADATA_FAILED: ({ url, said }: Said) => ({
    what: `${url} does not answer with the data model of the workspace: ${said}`,
    remedy:
      'Look at the logs of the Twenty server, then run again; if it stays so, report it together with the version of the server.',
  }),
  METADATA_UNREADABLE: ({ url, reason }: At & { readonly reason: string }) => ({
    what: `The data model that ${url} answers with cannot be read: ${reason}`,
    remedy: 'Run again; if it stays so, report it together with the version of the server.',
  }),
  NAMES_REFUSED: ({ where, names }: { readonly where: string; readonly names: string }) => ({
    what: `${where} holds names that no Twenty server accepts: ${names}.`,
    remedy:
      'A name is a lower-case letter and up to 62 letters and digits after it. Find out who wrote these before anything is generated from them.',
  }),
  SNAPSHOT_MISSING: ({ path }: File) => ({
    what: `The snapshot file ${path} does not exist.`,
    remedy:
      'Write it with `twenty-codegen pull`, or correct the path; it is relative to the folder that graphql-codegen runs in.',
  }),
  SNAPSHOT_UNREADABLE: ({ path, code }: File & { readonly code: string }) => ({
    what: `The snapshot file ${path} cannot be read: ${code}`,
    remedy: 'Check that it is a file and that this user may read it.',
  }),
  SNAPSHOT_NOT_JSON: ({ path, reason }: File & { readonly reason: string }) => ({
    what: `The snapshot file ${path} is not JSON: ${reason}`,
    remedy: 'If it holds merge conflict markers, write it again with `twenty-codegen pull`.',
  }),
  NOT_A_SNAPSHOT: ({ path, reason }: File & { readonly reason: string }) => ({
    what: `The file ${path} is not a snapshot of a Twenty workspace: ${reason}.`,
    remedy: 'Write it with `twenty-codegen pull`.',
  }),
  SNAPSHOT_TOO_NEW: ({ path, version, known }: File & { readonly version: number; readonly known: number }) => ({
    what: `The snapshot file ${path} has format version ${version}; this graphql-codegen-twenty reads up to ${known}.`,
    remedy: 'Update graphql-codegen-twenty, or write the file again with `twenty-codegen pull` of this version.',
  }),
};

/** The code of everything that can go wrong while a workspace is read. */
export type ReadFailureCode = keyof typeof FAILURES;

/** Makes the error of a code from its details. */
export const failure = failuresOf(FAILURES);

/** Whether an error is one of these failures. */
export const isFailure = (error: unknown, codes: readonly ReadFailureCode[]): error is CodegenTwentyError =>
  error instanceof CodegenTwentyError && codes.some((code) => code === error.code);
