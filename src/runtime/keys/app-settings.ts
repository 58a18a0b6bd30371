import { TwentyError } from '../client/errors.js';

/** For whom an app asks. */
export interface AppSettingsOptions {
  /** `user`, the default: with the rights of whoever uses the app. `application`: with those of the app itself. */
  readonly runAs?: 'user' | 'application';
  /** The variables; default: the environment's. */
  readonly env?: { readonly [name: string]: string | undefined };
}

/** The options of a client that an app inside of Twenty has. */
export interface AppSettings {
  readonly baseUrl: string;
  readonly apiKey: () => string;
}

// The names that Twenty gives to apps (twenty-client-sdk 2.43); the last one is the key of older apps.
const TOKENS = {
  user: ['TWENTY_APP_ACCESS_TOKEN', 'TWENTY_API_KEY'],
  application: ['TWENTY_APP_APPLICATION_ACCESS_TOKEN', 'TWENTY_API_KEY'],
} as const;

/**
 * What Twenty tells an app that it runs, for `createTwentyClient(appSettings())`: address and token from TWENTY_API_URL
 * and TWENTY_APP_ACCESS_TOKEN or TWENTY_APP_APPLICATION_ACCESS_TOKEN, the key from TWENTY_API_KEY where there is no token.
 * The token is read again after a refusal. Throws a `TwentyError` where a variable is not set.
 */
export function appSettings({ runAs = 'user', env = environment() }: AppSettingsOptions = {}): AppSettings {
  const baseUrl = firstOf(env, ['TWENTY_API_URL', 'TWENTY_BASE_URL']);
  const names = TOKENS[runAs];
  if (!baseUrl) throw notSet('TWENTY_API_URL', 'NO_BASE_URL');
  if (!firstOf(env, names)) throw notSet(names.join(', or '), 'NO_API_KEY');
  return { baseUrl, apiKey: () => firstOf(env, names) };
}

const firstOf = (env: NonNullable<AppSettingsOptions['env']>, names: readonly string[]): string => {
  for (const name of names) {
    const value = env[name]?.trim();
    if (value) return value;
  }
  return '';
};

const notSet = (names: string, code: string): TwentyError =>
  new TwentyError(`${names} is not set. Twenty sets it for the apps that it runs.`, {
    code,
    operation: 'appSettings',
  });

// `process` is Node's, which this code does not depend on.
const environment = (): NonNullable<AppSettingsOptions['env']> =>
  (globalThis as { readonly process?: { readonly env?: AppSettingsOptions['env'] } }).process?.env ?? {};
