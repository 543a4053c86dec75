import { MILLISECONDS_A_DAY } from "../text/day.ts";

/** Newspapers of county archives are younger; days before it are counted from it all the same. */
const DAY_ZERO = Date.UTC(1800, 0, 1);

/** Days from 1800-01-01 to an ISO date; 0 for anything earlier or malformed. */
export function daysOfDate(iso: string): number {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? 0 : Math.max(0, Math.round((time - DAY_ZERO) / MILLISECONDS_A_DAY));
}

/** The ISO date so many days after 1800-01-01. */
export function dateOfDays(days: number): string {
  return new Date(DAY_ZERO + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
