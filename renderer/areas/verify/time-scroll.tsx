/** Scrolling back through the readings: the list, the floor plan and the front panels show what was known then. */
import { ActionIcon, Button, Group, Slider, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlayerTrackNext } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import { useEvidenceTime } from '../../state/evidence-time.ts'
import { sortableTime } from '../../ui/age.ts'
import style from './verify.module.css'

export function TimeScroll({ times }: { readonly times: readonly string[] }) {
  const t = useText()
  const { at, lookAt } = useEvidenceTime()
  const last = times.length - 1
  if (last < 1) return null
  const found = at === null ? last : times.indexOf(at)
  const place = found < 0 ? last : found
  /** The newest reading is now: what is kept next is seen at once. */
  const go = (next: number) => lookAt(next >= last ? null : (times[Math.max(0, next)] ?? null))
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={t('verify.time')}>
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={t('verify.time.back')}
        disabled={place === 0}
        onClick={() => go(place - 1)}
      >
        <IconChevronLeft size={15} aria-hidden />
      </ActionIcon>
      <Slider
        w={130}
        size="sm"
        min={0}
        max={last}
        value={place}
        onChange={go}
        label={(value) => (value >= last ? t('verify.time.now') : sortableTime(times[value] ?? ''))}
        thumbLabel={t('verify.time')}
      />
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={t('verify.time.forth')}
        disabled={place === last}
        onClick={() => go(place + 1)}
      >
        <IconChevronRight size={15} aria-hidden />
      </ActionIcon>
      {at === null ? (
        <Text size="xs" c="dimmed" w={130}>
          {t('verify.time.now')}
        </Text>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          w={230}
          className={style.past ?? ''}
          leftSection={<IconPlayerTrackNext size={13} aria-hidden />}
          title={t('verify.time.past', { time: sortableTime(at) })}
          onClick={() => lookAt(null)}
        >
          {sortableTime(at)} · {t('verify.time.now')}
        </Button>
      )}
    </Group>
  )
}
