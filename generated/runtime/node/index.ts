/** Credentials and tokens from where Node finds them. The only part of the runtime that needs Node. */
export { fromEnv, tokenFromEnv } from './from-env.js';
export { fromIni, type FromIniOptions } from './from-ini.js';
