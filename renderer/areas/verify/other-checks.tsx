/** The checks beside this one: from an outlet, of one stand, of the addresses on a wire. */
import { Group } from '@mantine/core'
import { IconRadar2, IconRoute, IconStethoscope } from '@tabler/icons-react'
import { LinkButton } from '../../ui/link-button.tsx'

export function OtherChecks() {
  return (
    <Group gap="xs">
      <LinkButton icon={IconRoute} label="walk.title" href="/walk-test" />
      <LinkButton icon={IconStethoscope} label="diagnosis.title" href="/diagnosis" />
      <LinkButton icon={IconRadar2} label="dhcp.title" href="/verify/dhcp" />
    </Group>
  )
}
