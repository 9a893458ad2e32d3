/** The profiles of AWS's configuration files. */
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../errors.js';
import { parseIni, type Section } from './ini.js';

export interface ProfileFiles {
  /** Absent: `AWS_SHARED_CREDENTIALS_FILE`, else `~/.aws/credentials`. */
  readonly filepath?: string | undefined;
  /** Absent: `AWS_CONFIG_FILE`, else `~/.aws/config`. */
  readonly configFilepath?: string | undefined;
}

/** The profiles of both files by name, and where they were looked for. */
export interface Profiles {
  readonly byName: ReadonlyMap<string, Section>;
  readonly paths: readonly string[];
}

/**
 * Reads both files; settings in the credentials file go before those in the other. A file that does not exist is
 * empty. Rejects with a `ConfigError` when one cannot be read.
 */
export async function readProfiles(files: ProfileFiles): Promise<Profiles> {
  const { AWS_SHARED_CREDENTIALS_FILE, AWS_CONFIG_FILE } = process.env;
  const configPath = pathOf(files.configFilepath ?? AWS_CONFIG_FILE, 'config');
  const credentialsPath = pathOf(files.filepath ?? AWS_SHARED_CREDENTIALS_FILE, 'credentials');
  const [config, credentials] = await Promise.all([read(configPath), read(credentialsPath)]);
  const byName = new Map<string, Section>();
  for (const [header, section] of parseIni(config)) {
    const name = profileName(header);
    // `[profile default]` goes before `[default]`.
    if (name !== undefined && !(header === 'default' && byName.has(name)))
      byName.set(name, section);
  }
  for (const [name, section] of parseIni(credentials)) {
    byName.set(name, new Map([...(byName.get(name) ?? []), ...section]));
  }
  return { byName, paths: [credentialsPath, configPath] };
}

/** `[default]`, `[profile default]`, `[profile dev]`, `[profile "dev"]`; other sections are no profiles. */
function profileName(header: string): string | undefined {
  if (header === 'default') return header;
  return /^profile (["']?)(.+)\1$/.exec(header)?.[2];
}

function pathOf(path: string | undefined, name: string): string {
  if (path) return path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;
  return join(homedir(), '.aws', name);
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw new ConfigError(`${path} cannot be read`, { cause });
  }
}
