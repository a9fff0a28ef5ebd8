import { createHash } from 'node:crypto';
import type { Correction, GazetteCorrections } from '../../src/fidelity/corrections.ts';
import { prove, type Proof } from '../../src/fidelity/prove.ts';
import {
  importGazette,
  type ImportOptions,
  type ImportResult,
} from '../../src/import/import-gazette.ts';
import { readNotice, type Notice } from '../../src/markdown/read-notice.ts';
import { writeNotice } from '../../src/markdown/write-notice.ts';
import type { Problem } from '../../src/problems/problem.ts';

/** An import as the command makes it: the copies by id, what they change, what is doubtful. */
export interface Imported extends ImportResult {
  copies: Record<string, string>;
}

/** Imports `text` and writes the copies, without a disk. */
export function importText(text: string, options: Partial<ImportOptions> = {}): Imported {
  const { gazette = 'test' } = options;
  const result = importGazette(text, { gazette, file: 'gazette.txt', ...options });
  const copies = Object.fromEntries(
    result.notices.map((notice) => [notice.id, writeNotice(notice, gazette)]),
  );
  return { ...result, copies };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A copy that must be readable, as a notice. */
export function noticeOf(source: string, file: string): Notice {
  const { value, problems } = readNotice(source, file);
  if (!value) throw new Error(`${file} cannot be read: ${JSON.stringify(problems)}`);
  return value;
}

/** The proof of an import by the corrections it recorded itself. */
export function proofOf(text: string, { copies, corrections }: Imported): Proof {
  return proofBy(text, copies, { ...corrections, sha256: sha256(text) });
}

/** The proof of any copies, by file name, with any corrections. */
export function proofBy(
  text: string,
  copies: Record<string, string>,
  corrections: GazetteCorrections,
): Proof {
  return prove({
    gazette: corrections.gazette,
    text,
    sha256: sha256(text),
    corrections,
    notices: Object.entries(copies).map(([id, source]) => noticeOf(source, `${id}.mdx`)),
    files: { gazette: 'gazette.txt', corrections: 'corrections.yaml' },
  });
}

/** A problem in the form fixtures and tables give it: rule, line, column. */
export function placeOf({ rule, line, column }: Problem): [string, number, number] {
  return [rule, line, column];
}

/** Corrections without their reasons, which are words for readers. */
export function withoutWhy(places: readonly Correction[]): Omit<Correction, 'why'>[] {
  return places.map((place) => {
    const { why, ...rest } = place;
    if (!why) throw new Error(`a correction without a reason: ${JSON.stringify(place)}`);
    return rest;
  });
}
