import type { APIRoute, GetStaticPaths } from 'astro';
import { documentLink } from '../../components/links.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { documentWithProvisions, instrumentEntry } from '../../library/json.ts';

export const getStaticPaths = (async () => {
  const library = await siteLibrary();
  const { documents, instruments, events } = library;
  return [
    ...documents.map((document) => ({
      params: { id: document.id },
      props: { data: documentWithProvisions(document, documentLink(document.id), library) },
    })),
    ...instruments.map((instrument) => ({
      params: { id: instrument.id },
      props: {
        data: {
          ...instrumentEntry(instrument, documentLink(instrument.id), events),
          provisions: [],
        },
      },
    })),
  ];
}) satisfies GetStaticPaths;

/** `/documents/<id>.json`: one document with its provisions; an instrument not held has none. */
export const GET: APIRoute<{ data: object }> = ({ props: { data } }) => Response.json(data);
