/** Whose name goes on the answers; the same person as on the checklist. */
import { TextInput } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'

interface Props {
  /** Where the name of whoever is logged in will do. */
  readonly isOptional?: boolean
}

export function WhoInput({ isOptional = false }: Props) {
  const t = useText()
  const { name, setName } = useTickingPerson()
  return (
    <TextInput
      aria-label={t('runbooks.who')}
      placeholder={t('runbooks.who')}
      leftSection={<IconUser size={16} aria-hidden />}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      maxLength={120}
      w={210}
      error={!isOptional && name.trim() === ''}
      data-mantine-stop-propagation={isOptional || undefined}
    />
  )
}
