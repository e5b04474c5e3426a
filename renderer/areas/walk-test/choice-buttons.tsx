/** The answers to a step, each with its number key; a single fault is confirmed by Enter as well. */
import { Button, Group, Kbd } from '@mantine/core'
import { useText } from '../../i18n.ts'
import type { Choice } from './choices.ts'

interface Props {
  readonly choices: readonly Choice[]
  readonly onChoose: (choice: Choice) => void
}

export function ChoiceButtons({ choices, onChoose }: Props) {
  const t = useText()
  if (choices.length === 0) return null
  return (
    <Group gap="sm">
      {choices.map((choice, at) => (
        <Button
          key={choice.kind === 'here' ? `here-${choice.outlet.outletId}` : 'fault'}
          size="md"
          h="auto"
          py="xs"
          styles={{ label: { whiteSpace: 'normal' } }}
          {...(choice.kind === 'fault' ? { color: 'red.8' } : { variant: 'default' })}
          leftSection={<Kbd size="xs">{at + 1}</Kbd>}
          aria-keyshortcuts={String(at + 1)}
          onClick={() => onChoose(choice)}
        >
          {choice.kind === 'here'
            ? t('walk.iAmAt', { name: choice.outlet.outlet })
            : t('walk.recordFault', { name: choice.name })}
        </Button>
      ))}
    </Group>
  )
}
