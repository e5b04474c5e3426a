/** Day and time of a record by the clock on the wall: what people say when they tell what happened. */

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-11-24`. */
export function localDay(at: string | Date): string {
  const date = new Date(at)
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
}

/** `09:05`. */
export function localTime(at: string | Date): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** 0 to 23. */
export const localHour = (at: string | Date): number => new Date(at).getHours()
