/** Where the program gets the time from; everything below receives it as an argument. */
export interface Clock {
  now(): Date
  /** Today in the time zone of the installation, e.g. `2025-07-07`. */
  today(): string
  /** The day of a moment in that time zone: sentences name the day as people there lived it. */
  dayOf(moment: Date): string
}

/** The real clock. Throws a RangeError when the runtime does not know the time zone. */
export function systemClock(timeZone: string): Clock {
  const format = dayFormat(timeZone)
  return {
    now: () => new Date(),
    today: () => format.format(new Date()),
    dayOf: (moment) => format.format(moment),
  }
}

/** A clock that stands still until it is moved; for tests and for looking at a day in the past. */
export function fixedClock(
  start: Date,
  timeZone = 'Asia/Jakarta',
): Clock & { moveBy(milliseconds: number): void } {
  const format = dayFormat(timeZone)
  let now = start
  return {
    now: () => now,
    today: () => format.format(now),
    dayOf: (moment) => format.format(moment),
    moveBy: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}

/** The Canadian format is the ISO one. */
const dayFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
