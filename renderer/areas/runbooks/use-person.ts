/** The person at work, or null after having asked for one. */
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useText } from '../../i18n.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'

export function usePerson(): () => string | null {
  const t = useText()
  return useCallback(() => {
    const name = useTickingPerson.getState().name.trim()
    if (name !== '') return name
    notifications.show({ color: 'orange', message: t('runbooks.who.missing') })
    return null
  }, [t])
}
