// What a release does, done to a copy: versions, changelogs, tarballs, a registry, an installation from it.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RehearsedRelease, rehearseRelease, releasedPackages } from './rehearse-release.ts';
import { runProgram } from './run-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readText = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const versionIn = (...path: string[]): string => JSON.parse(readText(...path, 'package.json')).version;
const changesets = readdirSync(join(root, '.changeset'))
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => ({ file, content: readText(root, '.changeset', file) }));

let release: RehearsedRelease;

beforeAll(async () => {
  release = await rehearseRelease();
});

afterAll(() => release?.remove());

describe.each(releasedPackages)('a release of $name', ({ name, folder }) => {
  const version = () => versionIn(release.copy, folder);
  const installed = (...path: string[]) => join(release.project, 'node_modules', name, ...path);
  const publication = () => {
    const found = release.published.get(name);
    if (!found) throw new Error(`${name} was not published.`);
    return found;
  };

  test('has a new version', () => {
    expect(version()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(version().localeCompare(versionIn(root, folder), 'en', { numeric: true })).toBe(1);
  });

  test('tells in its changelog what every changeset says', () => {
    const changelog = readText(release.copy, folder, 'CHANGELOG.md');
    expect(changelog).toContain(`## ${version()}\n`);
    expect(changelog).toContain('A rehearsal.');
    for (const { file, content } of changesets) {
      const [, packagesNamed = '', body = ''] = content.split(/^---$/m);
      const firstLine = body.trim().split('\n')[0] ?? '';
      expect(changelog.includes(firstLine), file).toBe(packagesNamed.includes(`'${name}'`));
    }
  });

  test('is published to all, as the latest, in the bytes that were packed', () => {
    const { access, versions, 'dist-tags': tags, bytes } = publication();
    expect({ access, tags }).toEqual({ access: 'public', tags: { latest: version() } });
    const tarball = `${name.replace('@', '').replace('/', '-')}-${version()}.tgz`;
    expect(bytes.equals(readFileSync(join(release.tarballs, tarball)))).toBe(true);
    expect(versions[version()]).toMatchObject({
      dist: { integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}` },
    });
  });

  test('asks for a statement of where it was built', () => {
    expect(JSON.parse(readText(installed('package.json')))).toMatchObject({
      publishConfig: { access: 'public', provenance: true },
    });
  });

  test('is tagged in git', () => {
    expect(execFileSync('git', ['tag'], { cwd: release.copy, encoding: 'utf8' })).toContain(
      `${name}@${version()}`,
    );
  });

  test('is installed by its name, with its changelog, licence and notices', () => {
    expect(versionIn(installed())).toBe(version());
    expect(readText(installed('CHANGELOG.md'))).toBe(readText(release.copy, folder, 'CHANGELOG.md'));
    expect(readText(installed('LICENSE'))).toBe(readText(root, 'LICENSE'));
    expect(readText(installed('dist/THIRD_PARTY_NOTICES.txt'))).toContain('zod');
  });

  test('holds types for every entry, and neither tests nor sources', () => {
    const files = readdirSync(installed(), { recursive: true, encoding: 'utf8' });
    const entries = files.filter((file) => /^dist.(index|webhooks|msw)\.c?js$/.test(file));
    expect(entries.length).toBeGreaterThanOrEqual(2);
    for (const entry of entries) expect(files).toContain(entry.replace(/\.(c?)js$/, '.d.$1ts'));
    expect(
      files.filter((file) => /\.test\b|(^|\/)(src|test|node_modules)\/|tsconfig|\.turbo/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /(?<!\.d)\.[cm]?ts$/.test(file))).toEqual([]);
  });
});

test('a release leaves no changeset behind, and the private packages as they were', () => {
  expect(readdirSync(join(release.copy, '.changeset')).filter((file) => file.endsWith('.md'))).toEqual([
    'README.md',
  ]);
  for (const folder of ['packages/contract', 'packages/core', 'packages/webhooks']) {
    expect(readText(release.copy, folder, 'package.json')).toBe(readText(root, folder, 'package.json'));
  }
});

test('the packages of a release work together, and the client tells its version', async () => {
  const program = `
    import ClawBook from 'clawbook-sdk';
    import { createInMemoryClawBook } from '@clawbook/testing';
    const clawbook = createInMemoryClawBook();
    let agent;
    const client = new ClawBook({
      apiKey: clawbook.apiKey,
      baseUrl: clawbook.origin,
      fetch: (url, init) => {
        agent = new Headers(init.headers).get('user-agent');
        return clawbook.fetch(url, init);
      },
    });
    const sent = await client.messages.send({ platform: 'telegram', recipient: '123456789', message: 'Hello!' });
    console.log(JSON.stringify({ sent, agent }));
  `;
  const output = await runProgram(release.project, ['node', '--input-type=module', '--eval', program]);
  const { sent, agent } = JSON.parse(output);
  expect(sent.message_id).toEqual(expect.any(String));
  expect(agent).toContain(`clawbook-sdk/${versionIn(release.copy, 'packages/sdk')}`);
});
