/** How long ago something was, in words that move on: `3 min ago`, `il y a 3 min`. */
import { useEffect, useState } from 'react'
import { usePreferences } from '../state/preferences.ts'

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** Says an age in the language of the screen. */
export type SayAge = (at: string) => string

/** The age is said anew every half minute. */
export function useAge(): SayAge {
  const language = usePreferences((state) => state.language)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  const format = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' })
  return (at) => {
    // What was kept a moment ago may be younger than the last look at the clock.
    const seconds = Math.max(0, (Math.max(now, Date.now()) - Date.parse(at)) / 1000)
    const [unit, length] = STEPS.find(([, one]) => seconds >= one) ?? ['second', 1]
    return format.format(-Math.floor(unit === 'second' ? 0 : seconds / length), unit)
  }
}

const sortable = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })

/** Local time to the second. Swedish writes dates year first: the same in both languages, and it sorts. */
export const sortableTime = (at: string): string => sortable.format(new Date(at))
