/** Where API keys come from, besides a variable: OAuth, and the environment of an app that runs inside of Twenty. */
export { appSettings } from './app-settings.js';
export type { AppSettings, AppSettingsOptions } from './app-settings.js';
export { clientCredentialsKey } from './client-credentials.js';
export type { ClientCredentials } from './client-credentials.js';
