import type { APIRoute, GetStaticPaths } from 'astro';
import { CORRECTION_TYPES } from '../../../components/notes.ts';
import { siteLibrary } from '../../../components/site-library.ts';
import type { CollationNote, LibraryDocument } from '../../../library/library.ts';
import type { SlipNote, SlipSource } from '../../../reading/slip.ts';
import { packTimelines } from '../../../status/packed.ts';

export const getStaticPaths = (async () => {
  const { documents } = await siteLibrary();
  return documents.map((document) => ({ params: { id: document.id }, props: { document } }));
}) satisfies GetStaticPaths;

/** `/documents/<id>/slip.json`: source, hash and 校勘 of a document, for its slips. */
export const GET: APIRoute<{ document: LibraryDocument }> = async ({ props: { document } }) => {
  const { site, gazettes } = await siteLibrary();
  const source: SlipSource = {
    gazette: {
      name: site.gazetteName,
      id: document.gazette,
      lines: document.lines,
      sha256: gazettes.find(({ id }) => id === document.gazette)?.sha256 ?? '',
    },
    notes: document.notes.map(noteInWords),
    timeline: packTimelines([document])[document.id] ?? [],
    disclaimer: site.disclaimer,
  };
  return Response.json(source);
};

/** `改，“甲”改为“乙”，印误。公报第 135 行第 67 字。` */
function noteInWords({ correction, provision }: CollationNote, index: number): SlipNote {
  const { type, line, column, why } = correction;
  const printed = 'printed' in correction ? `“${correction.printed.trim()}”` : '';
  const corrected = 'corrected' in correction ? `“${correction.corrected}”` : '';
  const change = [printed, corrected].filter(Boolean).join('改为');
  const words = `${CORRECTION_TYPES[type].name}，${change}，${why}。公报第 ${line} 行第 ${column} 字。`;
  return { number: index + 1, provision, words };
}
