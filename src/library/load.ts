import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../text/decode.ts';
import { agenciesSchema } from './instruments.ts';
import { buildLibrary, type Library, type Sources } from './library.ts';
import { readYaml } from './read-yaml.ts';
import { unitsSchema, type Unit } from '../units/schema.ts';
import type { Problem } from '../problems/problem.ts';

/** Reads the content folder from disk; files that need not be there yet are read as empty. */
export async function readSources(folder = 'content'): Promise<Sources> {
  const gazettes = await list(join(folder, 'gazettes'), '.txt');
  const notices = await list(join(folder, 'notices'), '.mdx');
  const relief = await list(join(folder, 'relief'), '.yaml');
  const procedures = await list(join(folder, 'procedures'), '.yaml');
  return {
    site: await text(join(folder, 'site.yaml')),
    corrections: await text(join(folder, 'corrections.yaml'), '[]\n'),
    ids: await text(join(folder, 'ids.yaml'), '{}\n'),
    aliases: await text(join(folder, 'aliases.yaml'), '{}\n'),
    instruments: await text(join(folder, 'instruments.yaml'), '[]\n'),
    agencies: await text(join(folder, 'agencies.yaml'), '[]\n'),
    events: await text(join(folder, 'events.yaml'), '[]\n'),
    disagreements: await text(join(folder, 'disagreements.yaml'), '{}\n'),
    units: await text(join(folder, 'units.yaml'), '[]\n'),
    procedures: await Promise.all(
      procedures.map(async ({ id, path }) => ({ id, ...(await text(path)) })),
    ),
    holidays: await text(join(folder, 'holidays.yaml'), '[]\n'),
    measurements: await maybe(join(folder, 'measurements.yaml')),
    lexicon: {
      synonyms: await text(join(folder, 'lexicon', 'synonyms.yaml'), '[]\n'),
      everyday: await text(join(folder, 'lexicon', 'everyday.yaml'), '{}\n'),
      terms: await text(join(folder, 'lexicon', 'terms.yaml'), '[]\n'),
      asking: await text(join(folder, 'lexicon', 'asking.yaml'), '[]\n'),
      matters: await text(join(folder, 'lexicon', 'matters.yaml'), '[]\n'),
      formulas: await text(join(folder, 'lexicon', 'formulas.yaml'), '[]\n'),
    },
    finder: await text(join(folder, 'finder.yaml'), '{ groups: [], needs: [], places: [] }\n'),
    relief: await Promise.all(relief.map(({ path }) => text(path))),
    gazettes: await Promise.all(
      gazettes.map(async ({ id, path }) => {
        const bytes = await readFile(path);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return { id, path, text: decodeText(bytes) ?? '', sha256 };
      }),
    ),
    notices: await Promise.all(
      notices.map(async ({ id, path }) => ({ id, ...(await text(path)) })),
    ),
  };
}

let cached: Promise<{ value: Library | null; problems: Problem[] }> | null = null;

/** The library of `content/`; read once in a build, anew each time in development. */
export function loadLibrary(
  fresh = false,
): Promise<{ value: Library | null; problems: Problem[] }> {
  if (fresh || !cached) cached = readSources().then(buildLibrary);
  return cached;
}

/** The known agency codes alone, for what reads citations before there is a library. */
export async function loadCodes(folder = 'content'): Promise<string[]> {
  const file = await text(join(folder, 'agencies.yaml'), '[]\n');
  const { value } = readYaml(file.text, file.path, agenciesSchema);
  return (value ?? []).map(({ code }) => code);
}

/** The units alone, for what reads lines of units before there is a library. */
export async function loadUnits(folder = 'content'): Promise<Unit[]> {
  const file = await text(join(folder, 'units.yaml'), '[]\n');
  return readYaml(file.text, file.path, unitsSchema).value ?? [];
}

async function list(folder: string, ending: string): Promise<{ id: string; path: string }[]> {
  const names = await readdir(folder).catch(ignoreMissing);
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ id: name.slice(0, -ending.length), path: join(folder, name) }));
}

async function text(path: string, otherwise = ''): Promise<{ path: string; text: string }> {
  return {
    path,
    text: await readFile(path, 'utf8').catch((error: unknown) => (ignoreMissing(error), otherwise)),
  };
}

async function maybe(path: string): Promise<{ path: string; text: string } | null> {
  const file = await text(path);
  return file.text === '' ? null : file;
}

function ignoreMissing(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
