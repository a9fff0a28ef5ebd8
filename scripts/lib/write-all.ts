import { existsSync } from 'node:fs';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file to be written: its path and its whole content. */
export interface Output {
  path: string;
  content: string | Uint8Array;
}

/**
 * Writes all files or none: each is first written in full beside its place, and only when all are
 * there do they take their names. When anything fails the disk is as it was before; new folders that
 * stay empty are taken away again.
 */
export async function writeAll(outputs: readonly Output[]): Promise<void> {
  const made: string[] = [];
  const drafts = outputs.map(({ path }) => `${path}.draft-${process.pid}`);
  const discard = async () => {
    await Promise.all(drafts.map((draft) => rm(draft, { force: true })));
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => undefined);
  };
  const interrupted = () => void discard().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    for (const [index, { path, content }] of outputs.entries()) {
      made.push(...(await makeFolders(dirname(path))));
      await writeFile(drafts[index] ?? path, content, { flag: 'wx' });
    }
  } catch (error) {
    await discard();
    throw error;
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
  for (const [index, { path }] of outputs.entries()) await rename(drafts[index] ?? path, path);
}

/**
 * Makes a folder and those above it; returns the new ones, outermost first. Node's own `recursive` tries
 * for ever where the system answers "no such folder" to every attempt, as in /proc.
 */
async function makeFolders(folder: string): Promise<string[]> {
  if (existsSync(folder)) return [];
  const above = dirname(folder);
  const made = above === folder ? [] : await makeFolders(above);
  try {
    await mkdir(folder);
  } catch (error) {
    for (const other of made.toReversed()) await rmdir(other).catch(() => undefined);
    throw error;
  }
  return [...made, folder];
}
