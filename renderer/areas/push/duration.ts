/** Seconds as people say them. */
import type { Text } from '../../i18n.ts'

export function sayDuration(t: Text, seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return t('time.seconds', { count: whole })
  return t('time.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
}
