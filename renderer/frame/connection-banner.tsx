/** Says when the core cannot be reached, and what that means for the work. */
import { Alert } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useText } from '../i18n.ts'
import { useConnection } from '../state/connection.ts'

export function ConnectionBanner() {
  const t = useText()
  const connection = useConnection((state) => state.connection)
  if (connection !== 'lost') return null
  return (
    <Alert color="orange" icon={<IconPlugConnectedX aria-hidden />} mb="md" role="status">
      {t('connection.lost')}
    </Alert>
  )
}
