import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Copies the files that are, or would be, in git into a new repository of their own, and gives its path. */
export function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'clawbook-release-'));
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  for (const file of execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0')) {
    // A file that was deleted is in the list until the deletion is committed.
    if (file && existsSync(join(root, file))) cpSync(join(root, file), join(copy, file));
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('config', 'user.name', 'Rehearsal');
  git('config', 'user.email', 'rehearsal@example.com');
  git('add', '--all');
  git('commit', '--message', 'Rehearse a release');
  return copy;
}
