/** From a step at one of the plan's routers to its installation: with the migration, or without it on the way back. */
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Direction } from '../../../shared/migration/run-state.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'

interface Props {
  readonly run: string
  /** As the step calls it. */
  readonly machine: string
  readonly direction: Direction
}

/** Nothing where the machine is none of the plan's routers. */
export function RouterLink({ run, machine, direction }: Props) {
  const t = useText()
  const view = useQuery(rpc.routers.view.queryOptions({ input: { dhcp: null } }))
  const router = view.data?.machines.find(({ name }) => nameKey(name) === nameKey(machine))
  if (!router) return null
  const words = new URLSearchParams({
    host: router.name,
    ...(direction === 'run' && { migration: run }),
  })
  return (
    <Anchor component={Link} href={`/routers/install?${words}`} size="sm">
      {t(direction === 'run' ? 'migration.router' : 'migration.routerBack', { name: router.name })}
    </Anchor>
  )
}
