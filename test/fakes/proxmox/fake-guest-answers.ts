/** What the emulated server answers where it is looked over, and where guests and storages are made and changed. */
import {
  demand,
  digestOf,
  guestIn,
  nodeIn,
  now,
  type Question,
  Refusal,
  restore,
  storageIn,
  type TaskPlan,
} from './fake-answers.ts'
import { type FakeGuest, type FakeState, storageOf, upidOf } from './fake-state.ts'

type Answer = (question: Question) => unknown

const isOld = ({ version }: FakeState) => version === '5.4'

const CARD_WORDS: Readonly<Record<string, RegExp>> = {
  bridge: /^[\w.-]+$/,
  tag: /^([1-9]\d{0,3})$/,
  firewall: /^(0|1|yes|no|on|off|true|false)$/,
  link_down: /^[01]$/,
  mtu: /^\d+$/,
  queues: /^\d+$/,
  rate: /^[\d.]+$/,
  trunks: /^[\d;-]+$/,
  macaddr: /^[0-9A-F]{2}(:[0-9A-F]{2}){5}$/i,
}
const CONTAINER_WORDS: Readonly<Record<string, RegExp>> = {
  name: /^[\w.-]+$/,
  ip: /^(dhcp|manual|[\d.]+\/\d+)$/,
  gw: /^[\d.]+$/,
  hwaddr: /^[0-9A-F]{2}(:[0-9A-F]{2}){5}$/i,
  type: /^veth$/,
}
const MODEL = /^(virtio|e1000|e1000e|rtl8139|vmxnet3)(=[0-9A-F]{2}(:[0-9A-F]{2}){5})?$/i

/** What is wrong with a property string of a card, in Proxmox' words; null: nothing (proxmox-api §9). */
export function faultOfCard(kind: FakeGuest['kind'], text: string): string | null {
  const [first = '', ...rest] = text.split(',')
  if (kind === 'qemu' && !MODEL.test(first)) return 'invalid format - model is missing'
  const words = kind === 'qemu' ? CARD_WORDS : { ...CARD_WORDS, ...CONTAINER_WORDS }
  const parts = kind === 'qemu' ? rest : [first, ...rest]
  if (kind === 'lxc' && !parts.some((part) => part.startsWith('name='))) return 'name: property is missing'
  for (const part of parts) {
    const [word = '', value] = part.split('=')
    if (!words[word]) return `invalid format - format error\n${word}: property is not defined in schema`
    if (value === undefined || !words[word].test(value)) return `${word}: value does not match`
    if (word === 'tag' && Number(value) > 4094) return 'tag: value must have a maximum value of 4094'
  }
  return null
}

/** Cards of which the MAC address is left out get one, as the real server makes it. */
function withMacs(state: FakeState, kind: FakeGuest['kind'], params: Readonly<Record<string, string>>) {
  const prefix = state.version === '9.1' ? 'BC:24:11' : 'AA:BB:CC'
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => {
      if (!/^net\d+$/.test(name)) return [name, text]
      const fault = faultOfCard(kind, text)
      if (fault) throw new Refusal(400, 'Parameter verification failed.', { [name]: fault })
      if (/[0-9A-F]{2}(:[0-9A-F]{2}){5}/i.test(text)) return [name, text]
      const mac = `${prefix}:0A:0B:${String(10 + (serial++ % 89))}`
      return [
        name,
        kind === 'qemu' ? text.replace(/^\w+/, (model) => `${model}=${mac}`) : `${text},hwaddr=${mac}`,
      ]
    }),
  )
}
let serial = 0

function changeConfig(question: Question, kind: FakeGuest['kind']): null {
  const { state, vmid, params } = question
  const { node } = nodeIn(question)
  const guest = state.guests.find(
    (one) => String(one.vmid) === vmid && one.node === node && one.kind === kind,
  )
  if (!guest) throw new Refusal(500, `Configuration file for ${vmid} does not exist`)
  const { digest, delete: gone, ...changes } = params
  if (guest.lock) throw new Refusal(500, `VM is locked (${guest.lock})`)
  if (digest !== undefined && digest !== digestOf(guest))
    throw new Refusal(500, 'detected modified configuration - file changed by other user? Try again.')
  guest.config = { ...guest.config, ...withMacs(state, kind, changes) }
  for (const name of (gone ?? '').split(',')) delete guest.config[name]
  return null
}

/** A new virtual machine: its disks on storages that take them, its media lying where they are said to. */
function createGuest(question: Question): string {
  const { state, params, start } = question
  if (params.archive !== undefined) return restore(question, 'qemu', 'qm')
  const { node } = nodeIn(question)
  const { vmid: id, start: _, ...given } = params
  const vmid = Number(id)
  const taken = state.guests.find((one) => one.vmid === vmid)
  if (taken)
    throw new Refusal(500, `unable to create VM ${vmid} - VM ${vmid} already exists on node '${taken.node}'`)
  for (const [name, value] of Object.entries(given))
    if (/^(scsi|virtio|ide|sata|efidisk|tpmstate)\d+$/.test(name)) checkDrive(question, name, value)
  const config = withMacs(state, 'qemu', given)
  const plan: TaskPlan = {
    ...{ upid: upidOf(node, 'qmcreate', String(vmid), now()), node, type: 'qmcreate', id: String(vmid) },
    finish: () => {
      state.guests.push({
        ...{ vmid, kind: 'qemu', node, name: params.name ?? `VM${vmid}`, status: 'stopped', disk: 'empty' },
        config: Object.fromEntries(
          Object.entries(config).map(([name, value]) => [name, allocated(vmid, value)]),
        ),
      })
      return null
    },
  }
  return start(plan)
}

function checkDrive(question: Question, name: string, value: string): void {
  const [volume = '', ...options] = value.split(',')
  const [storage = '', rest = ''] = volume.split(':')
  const found = storageIn(question, storage)
  if (options.includes('media=cdrom')) {
    const iso = rest.replace(/^iso\//, '')
    if (found.isos?.[iso] === undefined) throw new Refusal(500, `volume '${volume}' does not exist`)
    return
  }
  if (!/^\d+$/.test(rest))
    throw new Refusal(400, 'Parameter verification failed.', { [name]: 'invalid format' })
  if (!found.content.split(',').includes('images'))
    throw new Refusal(500, `storage '${storage}' does not support vm images`)
}

/** `local-lvm:64` becomes the disk that was made: `local-lvm:vm-100-disk-0,size=64G`. */
const allocated = (vmid: number, value: string): string =>
  value.replace(
    /^([\w-]+):(\d+)(,|$)/,
    (_, storage, size, end) => `${storage}:vm-${vmid}-disk-0,size=${size}G${end}`,
  )

function addStorage(question: Question): unknown {
  const { state, params } = question
  const { storage = '', type = '', server, export: path, content = 'images', nodes } = params
  demand(state, 'Datastore.Allocate', '/storage')
  if (state.nodes.some((one) => one.storages.some((known) => known.storage === storage)))
    throw new Refusal(500, `create storage failed: storage ID '${storage}' already defined`)
  if (type === 'nfs' && (!server || !path))
    throw new Refusal(500, 'create storage failed: missing value for required option')
  const shared = state.exports?.[server ?? '']
  if (!shared) throw new Refusal(500, `create storage failed: storage '${storage}' is not online`)
  const archives = state.shares?.[`${server}:${path}`]
  if (!shared.includes(path ?? ''))
    throw new Refusal(500, `create storage failed: mount error: access denied by server`)
  for (const node of state.nodes)
    if (nodes === undefined || nodes.split(',').includes(node.node))
      node.storages.push(
        storageOf({
          ...{ storage, type, content, shared: true, server: server ?? '', export: path ?? '' },
          ...(archives ? { archives } : {}),
        }),
      )
  return isOld(state) ? null : { storage, type }
}

/** Only the definition goes: what lies on the export stays there. */
function dropStorage({ state, storage }: Question): null {
  demand(state, 'Datastore.Allocate', '/storage')
  if (!state.nodes.some((one) => one.storages.some((known) => known.storage === storage)))
    throw new Refusal(500, `delete storage failed: storage '${storage}' does not exist`)
  for (const { storages } of state.nodes)
    for (const found of storages.filter((one) => one.storage === storage))
      storages.splice(storages.indexOf(found), 1)
  return null
}

export const guestAnswers: Readonly<Record<string, Answer>> = {
  'GET /cluster/status': ({ state }) => {
    demand(state, 'Sys.Audit')
    const cluster = state.cluster ? [{ type: 'cluster', name: state.cluster, id: 'cluster', quorate: 1 }] : []
    return [
      ...cluster,
      ...state.nodes.map(({ node, online }) => ({
        type: 'node',
        name: node,
        id: `node/${node}`,
        online: online ? 1 : 0,
      })),
    ]
  },
  'GET /nodes/{node}/status': (question) => {
    const { node } = nodeIn(question)
    demand(question.state, 'Sys.Audit', `/nodes/${node}`)
    return {
      pveversion: `pve-manager/${question.state.version}-1/0123abcd`,
      loadavg: ['0.42', '0.40', '0.38'],
    }
  },
  'GET /nodes/{node}/network': (question) => {
    const { bridges, vlanAware } = nodeIn(question)
    const { type } = question.params
    const rows = [
      { iface: 'eno1', type: 'eth', active: 1, exists: 1 },
      ...bridges.map((iface) => ({
        ...{
          iface,
          type: 'bridge',
          active: 1,
          bridge_ports: 'eno1',
          cidr: '192.0.2.10/24',
          gateway: '192.0.2.1',
        },
        ...(vlanAware ? { bridge_vlan_aware: 1 } : {}),
      })),
    ]
    return type === undefined ? rows : rows.filter((row) => row.type === 'bridge')
  },
  'GET /nodes/{node}/scan/nfs': ({ state, params }) => {
    demand(state, 'Datastore.Allocate', '/storage')
    const shared = state.exports?.[params.server ?? '']
    if (!shared) throw new Refusal(500, `clnt_create: RPC: Unable to receive`)
    return shared.map((path) => ({ path, options: '*' }))
  },
  'DELETE /nodes/{node}/tasks/{upid}': ({ state, upid }) => {
    const task = state.tasks.find((one) => one.upid === upid)
    if (!task) throw new Refusal(500, 'no such task')
    if (task.endtime === undefined) {
      task.endtime = now()
      task.status = 'interrupted by signal'
      task.log.push('TASK ERROR: interrupted by signal')
    }
    return null
  },
  'GET /nodes/{node}/qemu/{vmid}/rrddata': (question) => guestIn(question, 'qemu').usage ?? [],
  'GET /nodes/{node}/lxc/{vmid}/rrddata': (question) => guestIn(question, 'lxc').usage ?? [],
  'POST /storage': addStorage,
  'DELETE /storage/{storage}': dropStorage,
  'POST /nodes/{node}/qemu': createGuest,
  'PUT /nodes/{node}/qemu/{vmid}/config': (question) => changeConfig(question, 'qemu'),
  'PUT /nodes/{node}/lxc/{vmid}/config': (question) => changeConfig(question, 'lxc'),
}
