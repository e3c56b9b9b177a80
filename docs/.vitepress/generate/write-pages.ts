import { writeExamplePages } from './example-pages.ts';
import { writeReadmePages } from './readme-pages.ts';
import { writeReference } from './reference.ts';

/** Writes the pages that are made of something else in the repository, and are therefore not kept in it. */
export async function writePages(): Promise<void> {
  writeExamplePages();
  writeReadmePages();
  await writeReference();
}
