import { addDays } from '../text/calendar.ts';

/** An entry of a calendar, of whole days. Days are `YYYY-MM-DD`. */
export interface CalendarEvent {
  /** A UUID. */
  uid: string;
  /** The day its words came out. */
  stamp: string;
  start: string;
  /** How many days it lasts, at least 1. */
  days: number;
  summary: string;
  description: string;
  /** Absolute address of its words; null where the site's own is not known. */
  url: string | null;
  /** How it recurs (`FREQ=…`), and the last day it may; null where it does not, or without end. */
  rrule: string | null;
  until: string | null;
}

export interface CalendarFile {
  name: string;
  /** Who made it; ASCII or not. */
  product: string;
  events: readonly CalendarEvent[];
}

/** A calendar file (RFC 5545). Nothing in it comes from the clock: the same events make the same file. */
export function calendarFile({ name, product, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(product)}//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, stamp, start, days, summary, description, url, rrule, until } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${plain(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(start)}`,
    // The day after the last one.
    `DTEND;VALUE=DATE:${plain(addDays(start, days))}`,
    ...(rrule === null ? [] : [`RRULE:${rrule}${until === null ? '' : `;UNTIL=${plain(until)}`}`]),
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(url === null ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function plain(day: string): string {
  return day.replaceAll('-', '');
}

/** A TEXT value (3.3.11): back-slash, semicolon, comma and line end are escaped, other controls left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/gu, ' ') // eslint-disable-line no-control-regex
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\n/gu, '\\n');
}

const OCTETS = 75;

/** Folds a content line (3.1): no line longer than 75 octets in UTF-8, none broken within a character. */
export function fold(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let used = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (used + size > OCTETS) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}
