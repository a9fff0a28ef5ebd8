import type { GazetteCorrections } from '../fidelity/corrections.ts';
import { prove, type Proof } from '../fidelity/prove.ts';
import type { Notice } from '../markdown/read-notice.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Sources } from './library.ts';

/** A gazette with what was corrected in it, and the proof that nothing else was changed. */
export interface ProvenGazette {
  id: string;
  path: string;
  sha256: string;
  corrections: GazetteCorrections;
  proof: Proof;
}

/** Proves every gazette against the notices made from it. */
export function proveGazettes(
  { gazettes, corrections: { path: file } }: Sources,
  corrections: readonly GazetteCorrections[],
  notices: readonly Notice[],
): ProvenGazette[] {
  return gazettes.map(({ id, path, text, sha256 }) => {
    const own = corrections.find(({ gazette }) => gazette === id) ?? emptyCorrections(id, sha256);
    const proof = prove({
      gazette: id,
      text,
      sha256,
      corrections: own,
      notices: notices.filter(({ frontmatter }) => frontmatter.gazette === id),
      files: { gazette: path, corrections: file },
    });
    return { id, path, sha256, corrections: own, proof };
  });
}

function emptyCorrections(gazette: string, sha256: string): GazetteCorrections {
  return { gazette, sha256, rules: {}, outside: [], places: [] };
}

/** Notices that name a gazette which is not there. */
export function unknownGazettes(notices: readonly Notice[], { gazettes }: Sources): Problem[] {
  return notices
    .filter(({ frontmatter }) => !gazettes.some(({ id }) => id === frontmatter.gazette))
    .map(({ file, frontmatter: { gazette }, fieldOffsets, position }) =>
      problem('gazette-missing', { file, ...position(fieldOffsets.gazette ?? 0) }, { gazette }),
    );
}
