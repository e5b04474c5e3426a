/** From a technical room chosen on the plan to its panels and switches as they look. */
import { Button } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import { useText } from '../../i18n.ts'
import { roomPath } from '../rooms/room-path.ts'
import { placedThings } from './placed-things.ts'

interface Props {
  readonly chosen: ReadonlySet<string>
  readonly layout: FloorLayout | undefined
}

export function RoomLink({ chosen, layout }: Props) {
  const t = useText()
  const [room] = chosen.size === 1 ? placedThings(layout, chosen) : []
  if (room?.objectKind !== 'room') return null
  return (
    <Button
      size="xs"
      variant="default"
      component={Link}
      href={roomPath(room.name)}
      leftSection={<IconDoor size={16} aria-hidden />}
    >
      {t('room.open')}
    </Button>
  )
}
