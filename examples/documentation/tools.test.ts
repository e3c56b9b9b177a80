import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

// Without one of them, the tests of its samples are skipped: a check that every change goes through must not do that.
describe.runIf(process.env['CI'] && process.platform === 'linux')('on CI, there is', () => {
  it.each([
    ['PHP with curl', 'php', ['-r', 'exit(extension_loaded("curl") ? 0 : 1);']],
    ['Python with requests', 'python3', ['-c', 'import requests']],
    ['Redis', 'redis-server', ['--version']],
    ['curl', 'curl', ['--version']],
    ['OpenSSL', 'openssl', ['version']],
  ])('%s', (_, command, args) => {
    expect(spawnSync(command, args).status).toBe(0);
  });
});
