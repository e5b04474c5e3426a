/** Date and time of a record in the place of the reader, sortable as text: `2026-06-01 08:30`. */
const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

export const sayTime = (at: string): string => clock.format(new Date(at))
