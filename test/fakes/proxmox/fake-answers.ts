/** What the emulated server answers to each request its schema lets through, and what that does to its state. */
import {
  archiveOf,
  type FakeGuest,
  type FakeNode,
  type FakeState,
  type FakeStorage,
  type FakeTask,
  upidOf,
} from './fake-state.ts'

/** Refused with a reason phrase, as Proxmox does (proxmox-api §2). */
export class Refusal extends Error {
  readonly status: number
  /** Of a 400: parameter -> what is wrong with it. */
  readonly errors: Readonly<Record<string, string>> | undefined
  constructor(status: number, message: string, errors?: Readonly<Record<string, string>>) {
    super(message)
    this.status = status
    this.errors = errors
  }
}

export interface TaskPlan {
  readonly upid: string
  readonly node: string
  readonly type: string
  readonly id: string
  readonly log?: readonly string[]
  readonly error?: string
  /** Does the work; text is the error it ends with. */
  readonly finish: () => string | null | undefined
}

export interface Question {
  readonly state: FakeState
  readonly params: Readonly<Record<string, string>>
  readonly start: (plan: TaskPlan) => string
  readonly node?: string
  readonly vmid?: string
  readonly storage?: string
  readonly upid?: string
  readonly id?: string
  readonly poolid?: string
}

type Answer = (question: Question) => unknown

export const now = () => Math.floor(Date.now() / 1000)
const isOld = ({ version }: FakeState) => version === '5.4'

export function nodeIn({ state, node }: Question): FakeNode {
  const found = state.nodes.find((one) => one.node === node)
  if (!found) throw new Refusal(500, `hostname lookup '${node}' failed`)
  if (!found.online) throw new Refusal(595, 'No route to host')
  return found
}

export function guestIn(question: Question, kind: FakeGuest['kind']): FakeGuest {
  const { node } = nodeIn(question)
  const found = question.state.guests.find((one) => String(one.vmid) === question.vmid && one.node === node)
  if (found?.kind === kind) return found
  const folder = kind === 'qemu' ? 'qemu-server' : 'lxc'
  throw new Refusal(500, `Configuration file 'nodes/${node}/${folder}/${question.vmid}.conf' does not exist`)
}

export function storageIn(question: Question, name: string | undefined): FakeStorage {
  const found = nodeIn(question).storages.find((one) => one.storage === name)
  if (!found?.enabled) throw new Refusal(500, `storage '${name}' does not exist`)
  if (!found.active) throw new Refusal(500, `storage '${name}' is not online`)
  return found
}

function mayList({ permissions }: FakeState, storage: string, vmid: number): boolean {
  if (permissions === null) return true
  const has = (path: string, privilege: string) =>
    [path, path.replace(/\/[^/]+$/, ''), '/'].some((one) => permissions[one]?.[privilege] === 1)
  return (
    has(`/storage/${storage}`, 'Datastore.Allocate') ||
    (has(`/storage/${storage}`, 'Datastore.AllocateSpace') && has(`/vms/${vmid}`, 'VM.Backup'))
  )
}

export const demand = ({ permissions }: FakeState, privilege: string, path = '/'): void => {
  if (
    permissions !== null &&
    permissions[path]?.[privilege] === undefined &&
    permissions['/']?.[privilege] !== 1
  )
    throw new Refusal(403, `Permission check failed (${path}, ${privilege})`)
}

const taskView = ({ upid, node, type, id, starttime, endtime, status }: FakeTask) => ({
  ...{ upid, node, type, id, starttime, user: 'root@pam' },
  ...(endtime === undefined ? { status: 'RUNNING' } : { endtime, status }),
})

const answersOfGuest = (kind: FakeGuest['kind']): Record<string, Answer> => {
  const prefix = kind === 'qemu' ? 'qm' : 'vz'
  const base = `/nodes/{node}/${kind}/{vmid}`
  const power = (type: string, work: (guest: FakeGuest) => string | null): Answer => {
    return (question) => {
      const guest = guestIn(question, kind)
      const { node, vmid } = guest
      const upid = upidOf(node, `${prefix}${type}`, String(vmid), now())
      return question.start({
        ...{ upid, node, type: `${prefix}${type}`, id: String(vmid) },
        finish: () => (guest.lock ? `VM is locked (${guest.lock})` : work(guest)),
      })
    }
  }
  return {
    [`GET ${base}/config`]: (question) => ({
      ...guestIn(question, kind).config,
      digest: digestOf(guestIn(question, kind)),
    }),
    [`GET ${base}/status/current`]: (question) => {
      const { status, vmid, name, lock } = guestIn(question, kind)
      return { status, vmid: isOld(question.state) ? String(vmid) : vmid, name, ...(lock ? { lock } : {}) }
    },
    [`POST ${base}/status/start`]: power('start', (guest) => {
      if (guest.status === 'running') return `VM ${guest.vmid} already running`
      guest.status = 'running'
      return null
    }),
    [`POST ${base}/status/stop`]: power('stop', (guest) => {
      guest.status = 'stopped'
      return null
    }),
    [`POST ${base}/status/shutdown`]: power('shutdown', (guest) => {
      if (guest.isDeaf) return 'VM quit/powerdown failed - got timeout'
      guest.status = 'stopped'
      return null
    }),
    [`DELETE ${base}`]: (question) => {
      const guest = guestIn(question, kind)
      if (guest.status === 'running') throw new Refusal(500, `VM ${guest.vmid} is running - destroy failed`)
      if (Number(guest.config.protection ?? 0) === 1)
        throw new Refusal(500, `can't remove VM - protection mode enabled`)
      const { node, vmid } = guest
      return question.start({
        ...{
          upid: upidOf(node, `${prefix}destroy`, String(vmid), now()),
          node,
          type: `${prefix}destroy`,
          id: String(vmid),
        },
        finish: () => void question.state.guests.splice(question.state.guests.indexOf(guest), 1),
      })
    },
  }
}

export const digestOf = ({ config }: FakeGuest): string =>
  Buffer.from(JSON.stringify(config)).toString('hex').slice(-40)

/** Only restoring is emulated: a guest is made out of a backup, and stands still (proxmox-api §8). */
export function restore(question: Question, kind: FakeGuest['kind'], prefix: string): string {
  const { state, params, start } = question
  const { node } = nodeIn(question)
  const vmid = Number(params.vmid)
  const volid = (kind === 'qemu' ? params.archive : params.ostemplate) ?? ''
  // One export has another name at each server.
  const [name, file] = volid.split(':')
  const archive = storageIn(question, name).archives.find((one) => one.volid.split(':')[1] === file)
  if (!archive) throw new Refusal(500, `volume '${volid}' does not exist`)
  const taken = state.guests.find((one) => one.vmid === vmid)
  if (taken && params.force === '1' && taken.node === node && taken.kind === kind)
    return restoreOver(question, taken, archive, prefix)
  if (taken)
    throw new Refusal(500, `unable to restore VM ${vmid} - VM ${vmid} already exists on node '${taken.node}'`)
  const target = storageIn(question, params.storage ?? 'local-lvm')
  const needed = kind === 'qemu' ? 'images' : 'rootdir'
  const holdsIt = target.content.split(',').includes(needed)
  if (kind === 'lxc' && !holdsIt)
    throw new Refusal(400, `storage '${target.storage}' does not support container directories`)
  const label = String(archive.config?.name ?? vmid)
  const guest: FakeGuest = {
    vmid,
    kind,
    node,
    name: label,
    status: 'stopped',
    config: {},
    disk: '',
    lock: 'create',
    hasAgent: true,
  }
  state.guests.push(guest)
  const drop = (error: string) => {
    state.guests.splice(state.guests.indexOf(guest), 1)
    return error
  }
  return start({
    ...{
      upid: upidOf(node, `${prefix}restore`, String(vmid), now()),
      node,
      type: `${prefix}restore`,
      id: String(vmid),
    },
    finish: () => {
      if (!holdsIt) return drop(`storage '${target.storage}' does not support vm images`)
      guest.config = { ...archive.config }
      guest.disk = archive.disk ?? ''
      delete guest.lock
      return null
    },
  })
}

/** With `force` the old disks go before the new ones are whole: a task that fails then leaves nothing of either. */
function restoreOver(
  { start }: Question,
  guest: FakeGuest,
  archive: FakeStorage['archives'][number],
  prefix: string,
): string {
  const { node, vmid, status } = guest
  if (status === 'running') throw new Refusal(500, `unable to restore VM ${vmid} - VM is running`)
  if (guest.lock) throw new Refusal(500, `VM is locked (${guest.lock})`)
  guest.lock = 'create'
  return start({
    ...{ upid: upidOf(node, `${prefix}restore`, String(vmid), now()), node },
    ...{ type: `${prefix}restore`, id: String(vmid) },
    finish: () => {
      guest.config = { ...archive.config }
      guest.disk = archive.disk ?? ''
      delete guest.lock
      return null
    },
  })
}

function vzdump(question: Question): string {
  const { state, params, start } = question
  const { node } = nodeIn(question)
  const store = storageIn(question, params.storage ?? 'local')
  const ids = (params.vmid ?? '').split(',').map(Number)
  const guests = state.guests.filter((one) => one.node === node && ids.includes(one.vmid))
  if (guests.length === 0) return 'OK'
  const id = guests.length === 1 ? String(guests[0]?.vmid) : ''
  const log = guests.flatMap(({ vmid, kind }) => [`INFO: Starting Backup of VM ${vmid} (${kind})`])
  return start({
    ...{ upid: upidOf(node, 'vzdump', id, now()), node, type: 'vzdump', id, log },
    finish: () => {
      for (const { vmid, kind, config, disk } of guests)
        store.archives.push(archiveOf(store.storage, vmid, now(), { kind, config: { ...config }, disk }))
      return null
    },
  })
}

export const answers: Readonly<Record<string, Answer>> = {
  ...answersOfGuest('qemu'),
  ...answersOfGuest('lxc'),
  'POST /nodes/{node}/lxc': (question) => restore(question, 'lxc', 'vz'),
  'GET /version': ({ state }) =>
    isOld(state)
      ? { version: '5.4', release: '13', repoid: 'aee6f0ec' }
      : { version: state.version === '7.4' ? '7.4-17' : '9.1.2', release: state.version, repoid: 'aee6f0ec' },
  'GET /access/permissions': ({ state }) =>
    state.permissions ?? {
      '/': Object.fromEntries(
        ['Sys.Audit', 'Sys.Modify', 'VM.Audit', 'VM.Backup', 'Datastore.Allocate'].map((name) => [name, 1]),
      ),
    },
  'GET /nodes': ({ state }) =>
    state.nodes.map(({ node, online }) => ({
      ...{ node, status: online ? 'online' : 'offline' },
      ...(online ? { cpu: 0.25, maxcpu: 8, mem: 16e9, maxmem: 64e9, uptime: 864_000 } : {}),
    })),
  'GET /cluster/resources': ({ state }) =>
    state.guests.map(({ vmid, kind, node, name, status, template, pool, lock }) => ({
      ...{ id: `${kind}/${vmid}`, type: kind, vmid: isOld(state) ? String(vmid) : vmid, node, name },
      ...{ status: state.nodes.find((one) => one.node === node)?.online ? status : 'unknown' },
      ...{ template: template ? 1 : 0, maxcpu: 2, maxmem: 4e9, maxdisk: 32e9 },
      ...(status === 'running' ? { cpu: 0.1, mem: 2e9, uptime: 3600 } : {}),
      ...(pool ? { pool } : {}),
      ...(lock ? { lock } : {}),
    })),
  'GET /cluster/backup': ({ state }) => {
    demand(state, 'Sys.Audit')
    return state.jobs
  },
  'PUT /cluster/backup/{id}': ({ state, id, params }) => {
    const at = state.jobs.findIndex((job) => job.id === id)
    if (at < 0) throw new Refusal(500, `No such job '${id}'`)
    state.jobs[at] = { ...state.jobs[at], ...params, id: id ?? '' }
    return null
  },
  'GET /cluster/nextid': ({ state, params }) => {
    const isTaken = (id: number) => state.guests.some(({ vmid }) => vmid === id)
    if (params.vmid === undefined) {
      let free = 100
      while (isTaken(free)) free += 1
      return String(free)
    }
    if (isTaken(Number(params.vmid))) throw new Refusal(400, 'Parameter verification failed.')
    return params.vmid
  },
  'GET /pools/{poolid}': ({ state, poolid }) => ({
    members: (state.pools[poolid ?? ''] ?? []).map((vmid) => ({ vmid, type: 'qemu' })),
  }),
  'GET /storage': ({ state }) => {
    const all = state.nodes.flatMap(({ storages }) => storages)
    return all
      .filter((one, at) => all.findIndex(({ storage }) => storage === one.storage) === at)
      .map(({ storage, type, content, server, export: path, shared }) => ({
        ...{ storage, type, content, shared: shared ? 1 : 0 },
        ...(server ? { server } : {}),
        ...(path ? { export: path } : {}),
      }))
  },
  'GET /nodes/{node}/time': (question) => {
    nodeIn(question)
    demand(question.state, 'Sys.Audit', `/nodes/${question.node}`)
    const time = now() + (question.state.clockAhead ?? 0)
    return { time, localtime: time, timezone: 'UTC' }
  },
  'GET /nodes/{node}/storage': (question) =>
    nodeIn(question).storages.map(({ storage, type, content, shared, active, enabled, used, total }) => ({
      ...{ storage, type, content, shared: shared ? 1 : 0, active: active ? 1 : 0, enabled: enabled ? 1 : 0 },
      ...(active ? { used, total, avail: total - used } : {}),
    })),
  'GET /nodes/{node}/storage/{storage}/content': (question) => {
    const { state, params, storage = '' } = question
    const found = storageIn(question, storage)
    if (params.content === 'iso')
      return Object.entries(found.isos ?? {}).map(([name, size]) => ({
        ...{ volid: `${storage}:iso/${name}`, content: 'iso', format: 'iso', size },
      }))
    const isos = Object.entries(params.content === undefined ? (found.isos ?? {}) : {}).map(
      ([name, size]) => ({
        ...{ volid: `${storage}:iso/${name}`, content: 'iso', format: 'iso', size },
      }),
    )
    const backups = found.archives
      .filter(({ vmid }) => mayList(state, storage, vmid))
      .filter(({ vmid }) => params.vmid === undefined || String(vmid) === params.vmid)
      .map(({ volid, vmid, ctime, size, verification, kind }) => ({
        ...{
          volid: volid.replace(/^[^:]*/, storage),
          size,
          content: 'backup',
          format: kind === 'qemu' ? 'vma.zst' : 'tar.zst',
        },
        ...(isOld(state) ? {} : { ctime, vmid }),
        ...(verification ? { verification } : {}),
      }))
    return [...backups, ...isos]
  },
  'GET /nodes/{node}/tasks': (question) => {
    const { node } = nodeIn(question)
    const { source = 'archive', typefilter, errors, limit = '50', vmid, since = '0' } = question.params
    return question.state.tasks
      .filter((task) => task.node === node && task.starttime >= Number(since))
      .filter(({ endtime }) => source === 'all' || (endtime === undefined) === (source === 'active'))
      .filter((task) => typefilter === undefined || task.type === typefilter)
      .filter((task) => vmid === undefined || task.id === vmid)
      .filter(({ status }) => errors !== '1' || (status !== undefined && status !== 'OK'))
      .toSorted((a, b) => b.starttime - a.starttime)
      .slice(0, Number(limit))
      .map(taskView)
  },
  'GET /nodes/{node}/tasks/{upid}/status': (question) => {
    nodeIn(question)
    const task = question.state.tasks.find(({ upid }) => upid === question.upid)
    if (!task) throw new Refusal(500, 'no such task')
    const isOver = task.endtime !== undefined
    return {
      ...taskView(task),
      status: isOver ? 'stopped' : 'running',
      ...(isOver ? { exitstatus: task.status } : {}),
    }
  },
  'GET /nodes/{node}/tasks/{upid}/log': (question) => {
    nodeIn(question)
    const task = question.state.tasks.find(({ upid }) => upid === question.upid)
    const { start = '0', limit = '50' } = question.params
    const lines = task && task.log.length > 0 ? task.log : ['no content']
    return lines.map((t, at) => ({ n: at + 1, t })).slice(Number(start), Number(start) + Number(limit))
  },
  'GET /nodes/{node}/apt/update': (question) => {
    const { node, updates } = nodeIn(question)
    demand(question.state, 'Sys.Modify', `/nodes/${node}`)
    return Array.from({ length: updates }, (_, at) => ({
      Package: `package-${at}`,
      Version: '2',
      OldVersion: '1',
    }))
  },
  'POST /nodes/{node}/vzdump': vzdump,
  'POST /nodes/{node}/qemu/{vmid}/agent/ping': (question) => {
    const guest = guestIn(question, 'qemu')
    if (guest.status !== 'running' || !guest.hasAgent)
      throw new Refusal(500, 'QEMU guest agent is not running')
    return { result: {} }
  },
}
