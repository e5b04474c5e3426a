/** Whose name goes on the ticks: asked once a window, with those who have ticked already at hand. */
import { Autocomplete } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'

export function Who({ people }: { readonly people: readonly string[] }) {
  const t = useText()
  const { name, setName } = useTickingPerson()
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
      error={name.trim() === ''}
    />
  )
}
