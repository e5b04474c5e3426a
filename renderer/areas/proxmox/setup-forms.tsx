/** The forms of what is set up: a tagged card on a guest, an NFS storage, the guest of a WAPT server. */
import { Alert, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { ProxmoxOverview } from '../../../shared/contract/proxmox.ts'
import { USUAL_BRIDGE } from '../../../shared/proxmox/network-card.ts'
import { USUAL_CONTENT } from '../../../shared/proxmox/nfs-storage.ts'
import { serverWordsOf } from '../../../shared/proxmox/server-files.ts'
import { isDriverIso } from '../../../shared/proxmox/windows-guest.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { SetupDialog } from './setup-dialog.tsx'

interface FormProps {
  readonly service: string
  readonly overview: ProxmoxOverview
  readonly onClose: (hasActed: boolean) => void
}

const numberIn = (value: string | number): number | null =>
  value === '' || !Number.isInteger(Number(value)) ? null : Number(value)

/** `usual`: offered where the node tells of none, which says nothing of what it has. */
function bridgesOf({ networks }: ProxmoxOverview, node: string | undefined, usual: string): string[] {
  const told = networks.filter((one) => one.node === node && /bridge/i.test(one.type))
  return told.length > 0 ? [...new Set(told.map(({ iface }) => iface))] : [usual]
}

interface CardProps extends FormProps {
  readonly vmid: number
  /** Already known, as in a migration; null: asked for. */
  readonly vlan?: number | null
}

export function CardForm({ service, overview, vmid, vlan = null, onClose }: CardProps) {
  const t = useText()
  const guest = overview.guests.find((one) => one.vmid === vmid)
  const first = guest?.cards?.find((card) => card.bridge !== null)?.bridge
  const bridges = bridgesOf(overview, guest?.node, first ?? USUAL_BRIDGE)
  const [tag, setTag] = useState<number | null>(vlan)
  const [bridge, setBridge] = useState<string | null>(first ?? bridges[0] ?? null)
  const wanted = tag === null ? null : { kind: 'card' as const, vmid, tag, bridge }
  const kept =
    tag === null
      ? null
      : { kind: 'card' as const, service, request: { vmid, tag, bridge, model: 'virtio' as const } }
  return (
    <SetupDialog
      {...{ service, wanted, kept, onClose }}
      title={t('proxmox.card.title', { name: `${guest?.name ?? ''} (${vmid})` })}
    >
      <NumberInput
        label={t('proxmox.card.tag')}
        value={tag ?? ''}
        onChange={(value) => setTag(numberIn(value))}
        min={1}
        max={4094}
        required
        data-autofocus
      />
      <Select
        label={t('proxmox.card.bridge')}
        data={bridges}
        value={bridge}
        onChange={setBridge}
        allowDeselect={false}
      />
    </SetupDialog>
  )
}

export function StorageForm({ service, onClose }: FormProps) {
  const t = useText()
  // A run of a runbook opens it with what was answered there.
  const told = serverWordsOf(Object.fromEntries(new URLSearchParams(useSearch())))
  const [storage, setStorage] = useState(told['nfs-storage'])
  const [server, setServer] = useState(told['nfs-server'])
  const [path, setPath] = useState(told['nfs-export'])
  const isFilled = [storage, server, path].every((text) => text.trim() !== '')
  const wanted = isFilled
    ? {
        ...{ kind: 'storage' as const, storage: storage.trim(), server: server.trim(), export: path.trim() },
        content: [...USUAL_CONTENT],
      }
    : null
  return (
    <SetupDialog {...{ service, wanted, onClose }} title={t('proxmox.nfs.title')}>
      <TextInput
        label={t('proxmox.nfs.name')}
        value={storage}
        onChange={({ currentTarget: { value } }) => setStorage(value)}
        required
        data-autofocus
      />
      <TextInput
        label={t('proxmox.nfs.server')}
        value={server}
        onChange={({ currentTarget: { value } }) => setServer(value)}
        required
      />
      <TextInput
        label={t('proxmox.nfs.export')}
        description={t('proxmox.nfs.export.about')}
        value={path}
        onChange={({ currentTarget: { value } }) => setPath(value)}
        required
      />
    </SetupDialog>
  )
}

export function WindowsForm({ service, overview, onClose }: FormProps) {
  const t = useText()
  const nodes = overview.nodes.filter(({ failure }) => failure === null).map((one) => one.node)
  const [node, setNode] = useState(nodes[0] ?? '')
  const [name, setName] = useState('wapt')
  const [size, setSize] = useState({ memory: 8, cores: 4, disk: 100 })
  const [tag, setTag] = useState<number | null>(null)
  const read = useQuery(rpc.proxmox.isos.queryOptions({ input: { service, node }, staleTime: 0 }))
  const isos = read.data ?? []
  const storages = overview.storages
    .filter((one) => one.node === node && one.isActive && one.content.includes('images'))
    .map((one) => one.storage)
  const bridges = bridgesOf(overview, node, USUAL_BRIDGE)
  const [chosen, choose] = useState<Readonly<Record<string, string | null>>>({})
  const isThere = (key: string, data: readonly string[], usual: string | undefined): string =>
    data.find((one) => one === chosen[key]) ?? usual ?? ''
  const drivers = isThere('drivers', isos, isos.find(isDriverIso))
  const iso = isThere(
    'iso',
    isos,
    isos.find((one) => !isDriverIso(one)),
  )
  const storage = isThere('storage', storages, storages[0])
  const bridge = isThere('bridge', bridges, bridges[0])
  const isFilled = [node, name.trim(), iso, drivers, storage, bridge].every((text) => text !== '')
  const wanted = isFilled
    ? { kind: 'windows' as const, node, name: name.trim(), ...size, storage, iso, drivers, bridge, tag }
    : null
  const pick = (key: string, label: string, data: readonly string[], value: string) => (
    <Select
      label={label}
      data={[...data]}
      value={value === '' ? null : value}
      onChange={(next) => choose({ ...chosen, [key]: next })}
      allowDeselect={false}
    />
  )
  return (
    <SetupDialog {...{ service, wanted, onClose }} title={t('proxmox.windows.title')}>
      {read.error ? <Alert color="red">{messageOf(read.error)}</Alert> : null}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={t('proxmox.name')}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
          required
          data-autofocus
        />
        <Select
          label={t('proxmox.node')}
          data={nodes}
          value={node}
          onChange={(next) => setNode(next ?? node)}
          allowDeselect={false}
        />
        {pick('iso', t('proxmox.windows.iso'), isos, iso)}
        {pick('drivers', t('proxmox.windows.drivers'), isos, drivers)}
        {pick('storage', t('proxmox.storage'), storages, storage)}
        {pick('bridge', t('proxmox.card.bridge'), bridges, bridge)}
        {(['memory', 'disk', 'cores'] as const).map((key) => (
          <NumberInput
            key={key}
            label={t(`proxmox.windows.${key}`)}
            value={size[key]}
            onChange={(value) => setSize({ ...size, [key]: numberIn(value) ?? size[key] })}
            min={1}
          />
        ))}
        <NumberInput
          label={t('proxmox.windows.tag')}
          value={tag ?? ''}
          onChange={(value) => setTag(numberIn(value))}
          min={1}
          max={4094}
        />
      </SimpleGrid>
    </SetupDialog>
  )
}
