/** Whose name goes on the answers; the same person as on the checklist. */
import { TextInput } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'

interface Props {
  /** Where the name of whoever is logged in will do. */
  readonly isOptional?: boolean
}

export function WhoInput({ isOptional = false }: Props) {
  const t = useText()
  const { name, setName } = useTickingPerson()
  // Nobody is told off for a field that they have not been in yet.
  const [wasLeft, setWasLeft] = useState(false)
  return (
    <TextInput
      aria-label={t('runbooks.who')}
      placeholder={t('runbooks.who')}
      leftSection={<IconUser size={16} aria-hidden />}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      maxLength={120}
      w={210}
      onBlur={() => setWasLeft(true)}
      error={wasLeft && !isOptional && name.trim() === ''}
      data-mantine-stop-propagation={isOptional || undefined}
    />
  )
}
