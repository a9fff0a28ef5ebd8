/** An entry of a feed. Addresses may be relative to the feed's own. */
export interface AtomEntry {
  /** A UUID. */
  id: string;
  title: string;
  /** The day the words came out, `YYYY-MM-DD`. */
  updated: string;
  href: string;
  summary: string;
}

export interface AtomFeed {
  /** A UUID. */
  id: string;
  title: string;
  subtitle: string;
  author: string;
  /** Addresses of the feed itself and of the page it goes with. */
  self: string;
  alternate: string;
  entries: readonly AtomEntry[];
}

/** Before all documents: the date of a feed without entries, for a feed must have one. */
const NO_DATE = '1970-01-01';

/**
 * A feed in the Atom format (RFC 4287), newest entry first, its date that of its newest entry: the same
 * library makes the same feed on every day.
 */
export function atomFeed({ entries, ...feed }: AtomFeed): string {
  const sorted = entries.toSorted((a, b) => b.updated.localeCompare(a.updated));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>urn:uuid:${feed.id}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.subtitle)}</subtitle>`,
    `  <updated>${timeOf(sorted[0]?.updated ?? NO_DATE)}</updated>`,
    `  <author><name>${escapeXml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(feed.alternate)}"/>`,
    ...sorted.flatMap(({ id, title, updated, href, summary }) => [
      '  <entry>',
      `    <id>urn:uuid:${id}</id>`,
      `    <title>${escapeXml(title)}</title>`,
      `    <updated>${timeOf(updated)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escapeXml(href)}"/>`,
      `    <summary>${escapeXml(summary)}</summary>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

/** The first moment of a day in China. */
function timeOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or attribute; characters that XML 1.0 does not allow are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}
