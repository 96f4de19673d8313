const clock = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** The time of day in the reader's time zone: `14.05`. */
export const clockTime = (milliseconds: number): string => clock.format(milliseconds)

/** Day and time in the reader's time zone: `7 Juli 2025 pukul 14.05`. Takes the text of a timestamp. */
export const momentOf = (timestamp: string): string => dayAndClock.format(new Date(timestamp))
