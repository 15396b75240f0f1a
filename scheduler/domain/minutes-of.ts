/** The minutes of all of these together: sessions, lines of hours, work that was taken. */
export function minutesOf(sessions: readonly { readonly minutes: number }[]): number {
  let minutes = 0
  for (const session of sessions) minutes += session.minutes
  return minutes
}
