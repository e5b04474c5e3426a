/** Getting evidence: all switches at once, a text where nothing else is possible, or open consoles again and again. */
import { Button, Group, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconClipboardText, IconRefresh } from '@tabler/icons-react'
import type { VerifyOverview } from '../../../shared/contract/verify.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { ReadDialog } from './read-dialog.tsx'
import { ReadStanding } from './read-standing.tsx'
import { TextDialog } from './text-dialog.tsx'

const MINUTES = [1, 2, 5, 15, 30] as const

export function EvidenceActions({ overview }: { readonly overview: VerifyOverview }) {
  const t = useText()
  const act = useAct()
  const [isReading, reading] = useDisclosure(false)
  const [isPasting, pasting] = useDisclosure(false)
  const { interval, switches } = overview
  return (
    <Group gap="xs">
      <ReadStanding />
      <Select
        size="xs"
        w={150}
        aria-label={t('verify.interval')}
        allowDeselect={false}
        value={String(interval.minutes ?? 0)}
        data={[
          { value: '0', label: t('verify.interval.off') },
          ...MINUTES.map((minutes) => ({
            value: String(minutes),
            label: t('verify.interval.every', { minutes }),
          })),
        ]}
        onChange={(value) => void act(() => client.verify.interval({ minutes: Number(value) || null }))}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconClipboardText size={16} aria-hidden />}
        onClick={pasting.open}
      >
        {t('verify.paste')}
      </Button>
      <Button size="xs" leftSection={<IconRefresh size={16} aria-hidden />} onClick={reading.open}>
        {t('verify.read')}
      </Button>
      {isReading ? <ReadDialog switches={switches} onClose={reading.close} /> : null}
      {isPasting ? <TextDialog switches={switches} onClose={pasting.close} /> : null}
    </Group>
  )
}
