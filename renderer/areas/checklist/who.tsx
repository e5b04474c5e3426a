/** Whose name goes on the ticks: asked once a window, with those who have ticked already at hand. */
import { Autocomplete } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'

export function Who({ people }: { readonly people: readonly string[] }) {
  const t = useText()
  const { name, setName } = useTickingPerson()
  // Nobody is told off for a field that they have not been in yet.
  const [wasLeft, setWasLeft] = useState(false)
  return (
    <Autocomplete
      aria-label={t('checklist.who')}
      placeholder={t('checklist.who')}
      leftSection={<IconUser size={16} aria-hidden />}
      data={[...people]}
      value={name}
      onChange={setName}
      maxLength={120}
      w={210}
      onBlur={() => setWasLeft(true)}
      error={wasLeft && name.trim() === ''}
    />
  )
}
