import type { HolidayPlan } from '../workdays.ts';
import type { Start } from '../starts.ts';

/** What a page carries for its calculator. */
export interface DeadlineData {
  tracks: { id: string; starts: Start[] }[];
  /** Name and limit, in words, of every step and of what follows, by id. */
  steps: Record<string, { name: string; limit: string }>;
  holidays: HolidayPlan[];
}
