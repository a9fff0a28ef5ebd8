import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
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
    for (const folder of made) await rm(folder, { recursive: true, force: true });
  };
  const interrupted = () => void discard().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    for (const [index, { path, content }] of outputs.entries()) {
      const first = await mkdir(dirname(path), { recursive: true });
      if (first !== undefined) made.push(first);
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
