/** How far something is: a bar, how many of how many, and the time that is left. */
import { Group, Progress, Text } from '@mantine/core'
import { useText } from '../../i18n.ts'
import { sayDuration } from '../push/duration.ts'
import type { Look } from './use-look.ts'

interface BarProps {
  readonly words: string
  readonly done: number
  readonly total: number
  /** Null: there is no pace yet. */
  readonly secondsLeft: number | null
}

export function ProgressBar({ words, done, total, secondsLeft }: BarProps) {
  const t = useText()
  const left = secondsLeft === null ? '' : ` · ${t('push.left', { time: sayDuration(t, secondsLeft) })}`
  return (
    <Group gap="sm" flex={1}>
      <Progress value={(100 * done) / Math.max(1, total)} flex={1} miw={80} aria-label={words} />
      <Text size="sm" role="status">{`${words}${left}`}</Text>
    </Group>
  )
}

/** Of a look that goes on. */
export function LookProgress({ look: { isGoing, state } }: { readonly look: Look }) {
  const t = useText()
  if (!isGoing) return null
  const { done, total, secondsLeft } = state ?? { done: 0, total: 1, secondsLeft: null }
  return <ProgressBar {...{ done, total, secondsLeft }} words={t('fog.looking', { done, total })} />
}
