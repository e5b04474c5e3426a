/** The card of a migration's step added through Proxmox, where a server of the site is known to have that machine as a guest. */
import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nameKey } from '../../../shared/model/name-key.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { CardForm } from './setup-forms.tsx'

interface Props {
  /** The machine, as the plan calls it. */
  readonly machine: string
  readonly vlan: number
}

/** Nothing where no reading knows the machine: the instruction beside it then says what to do by hand. */
export function CardForStep({ machine, vlan }: Props) {
  const t = useText()
  const [isAsked, ask] = useState(false)
  const services = useQuery(rpc.proxmox.services.queryOptions({ staleTime: 0 })).data ?? []
  const readings = useQueries({
    queries: services.map((service) => rpc.proxmox.kept.queryOptions({ input: { service }, staleTime: 0 })),
  })
  const isMeant = (name: string | undefined) => name !== undefined && nameKey(name) === nameKey(machine)
  const found = readings.flatMap(({ data }, at) => {
    const service = services[at]
    const guest = data?.guests.find(({ name, place }) => isMeant(place?.name) || isMeant(name))
    return data && guest && service !== undefined ? [{ service, overview: data, vmid: guest.vmid }] : []
  })[0]
  if (!found) return null
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlugConnected size={16} aria-hidden />}
        onClick={() => ask(true)}
      >
        {t('proxmox.card.step', { name: machine, service: found.service })}
      </Button>
      {isAsked ? <CardForm {...found} vlan={vlan} onClose={() => ask(false)} /> : null}
    </>
  )
}
