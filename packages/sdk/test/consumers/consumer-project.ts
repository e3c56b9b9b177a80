import { mkdir, realpath, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CleanProject, createCleanProject } from '../packed/clean-project.ts';
import { toolFolder } from './tool-folder.ts';

/** A project with the tarballs, and with some of the tools as if it had installed them. */
export type ConsumerProject = CleanProject;

/** How a project is made. */
export interface ConsumerProjectOptions {
  /** What its `package.json` says of its modules. */
  readonly type?: 'commonjs' | 'module';
  /** The folder below `programs` that is copied into it. */
  readonly programs?: string;
  /** The tools beside the tarballs, by the names that the project has them under: `{ msw: 'msw-2' }`. */
  readonly tools?: Readonly<Record<string, string>>;
}

/** Makes a project outside of the repository. Its tools are links: what they need themselves, they have beside them. */
export async function createConsumerProject({
  type = 'commonjs',
  programs,
  tools = {},
}: ConsumerProjectOptions = {}): Promise<ConsumerProject> {
  const project = await createCleanProject({
    type,
    ...(programs && { programs: `../consumers/programs/${programs}` }),
  });
  for (const [name, tool] of Object.entries(tools)) {
    const link = join(project.directory, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    // On Windows, a junction needs no privilege.
    await symlink(await realpath(toolFolder(tool)), link, 'junction');
  }
  return project;
}
