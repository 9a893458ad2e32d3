/** Git repositories for tests, whatever the machine's own settings are. */
import { execFileSync } from 'node:child_process';

/** What git prints. */
export function gitIn(folder: string, ...parameters: readonly string[]): string {
  const settings = ['user.name=Test', 'user.email=test@example.com', 'commit.gpgSign=false'];
  const all = [...settings.flatMap((setting) => ['-c', setting]), ...parameters];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', all, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trimEnd();
}

/** Everything that is in the folder, as the first commit of `main`. */
export function newRepository(folder: string): void {
  // Without the examples of hooks, which git would copy each time.
  gitIn(folder, 'init', '--quiet', '--template=', '--initial-branch=main');
  commitAll(folder, 'First');
}

export function commitAll(folder: string, message: string): void {
  gitIn(folder, 'add', '--all');
  gitIn(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}
