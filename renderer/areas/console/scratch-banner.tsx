/** A console without a site records into a scratch one: said here, where one works, with what can become of it. */
import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useSite } from '../../state/site.ts'
import { ScratchActions } from '../home/scratch-actions.tsx'

export function ScratchBanner() {
  const site = useSite((state) => state.site)
  if (!site?.scratch) return null
  return (
    <Alert color="orange" icon={<IconInfoCircle aria-hidden />} p="xs" mb="xs">
      <ScratchActions />
    </Alert>
  )
}
