/** A month as a calendar shows it: weeks from Monday to Sunday, 0 where a cell lies outside the month. */
export interface CalendarMonth {
  /** 1 to 12. */
  readonly month: number;
  readonly weeks: readonly (readonly number[])[];
}

/** The twelve months of a year of the Gregorian calendar. */
export function calendarOf(year: number): readonly CalendarMonth[] {
  return Array.from({ length: 12 }, (_, index) => calendarMonth(year, index + 1));
}

function calendarMonth(year: number, month: number): CalendarMonth {
  // Date.UTC takes years below 100 for 19xx; newspapers are younger than that.
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const mondayBasedStart = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const weekCount = Math.ceil((mondayBasedStart + daysInMonth) / 7);
  const dayAt = (week: number, weekday: number) => {
    const day = week * 7 + weekday - mondayBasedStart + 1;
    return day >= 1 && day <= daysInMonth ? day : 0;
  };
  const weeks = Array.from({ length: weekCount }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => dayAt(week, weekday)),
  );
  return { month, weeks };
}
