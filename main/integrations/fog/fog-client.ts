/**
 * FOG as it is read and written here. Reading gives rows without secrets. Of a write nothing is believed but what is read
 * afterwards: FOG answers 404 or 500 where it has changed something, and 200 where it has not (fog-api §2, §5).
 */
import type { z } from 'zod'
import { mayHaveArrived, reachError } from '../http/reach-error.ts'
import type { FogAnswer, FogHttp } from './fog-http.ts'
import {
  type FogHost,
  type FogImage,
  type FogInventory,
  type FogName,
  type FogSession,
  type FogTask,
  hostRow,
  imageRow,
  imagingLogRow,
  inventoryRow,
  macRow,
  memberRow,
  nameRow,
  nodeRow,
  sessionRow,
  sessionTaskRow,
  snapinJobRow,
  snapinLinkRow,
  snapinRow,
  snapinTaskRow,
  taskRow,
} from './fog-rows.ts'
import { idText, listIn, totalIn } from './read-list.ts'

export interface FogRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below FOG's own address, as in `/host/7`. */
  readonly path: string
  /** Null: none is sent. */
  readonly body: Readonly<Record<string, unknown>> | null
}

/** `lost`: nobody knows whether it arrived. */
export type FogWritten =
  | { readonly kind: 'answered'; readonly status: number; readonly said: string; readonly value: unknown }
  | { readonly kind: 'lost'; readonly error: unknown }

export type FogClient = ReturnType<typeof fogClient>

/** By field, as FOG calls it: the value, or one of several. */
type FogFilter = Readonly<Record<string, string | readonly string[]>>

function isMeant(filter: FogFilter, row: unknown): boolean {
  const fields = row as Readonly<Record<string, unknown>>
  return Object.entries(filter).every(([field, value]) => [value].flat().includes(String(fields[field])))
}

/** Said by the web server before FOG while that starts anew or takes too long: what was asked for may be done behind it all the same. */
const BETWEEN: ReadonlySet<number> = new Set([502, 503, 504])

/** Rows asked for at once where a server pages (1.6). */
const PAGE = 500

export function fogClient(fog: FogHttp) {
  const fail = (path: string, answer: FogAnswer) =>
    reachError('server_error', { url: fog.url, detail: `${path}: ${answer.status} ${saidIn(answer)}`.trim() })

  /**
   * Rows that are as `filter` says, where it is given: it goes with the request as a body, which 1.5.9 heeds for one value a field
   * (fog-api §1); whatever a server makes of it, other rows are left out here, page by page.
   */
  async function list<Row extends z.ZodType>(
    path: string,
    key: string,
    row: Row,
    filter: FogFilter | null = null,
  ): Promise<z.output<Row>[]> {
    const found: unknown[] = []
    let count = 0
    for (let page = path; ; page = `${path}?start=${count}&length=${PAGE}`) {
      const answer = await sendList(page, filter)
      const rows = answer.status === 200 ? listIn(answer.value, key) : null
      if (rows === null) throw fail(path, answer)
      count += rows.length
      found.push(...(filter ? rows.filter((one) => isMeant(filter, one)) : rows))
      if (rows.length === 0 || count >= totalIn(answer.value)) break
    }
    return found.map((one) => read(path, row, one))
  }

  /** A proxy in between may refuse a reading that has a body: then without. */
  async function sendList(page: string, filter: FogFilter | null): Promise<FogAnswer> {
    const answer = await fog.send('GET', page, filter ?? undefined)
    return filter === null || answer.status === 200 ? answer : fog.send('GET', page)
  }

  function read<Row extends z.ZodType>(path: string, row: Row, value: unknown): z.output<Row> {
    const parsed = row.safeParse(value)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const detail = `${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
    throw reachError('other_product', { url: fog.url, product: 'FOG', detail })
  }

  /** Null: there is none of this id, or FOG holds it for invalid. */
  async function one<Row extends z.ZodType>(
    path: string,
    id: string,
    row: Row,
  ): Promise<z.output<Row> | null> {
    const answer = await fog.send('GET', `${path}/${id}`)
    if (answer.status === 404) return null
    if (answer.status !== 200) throw fail(`${path}/${id}`, answer)
    // A row that is not there may come back as one whose members are all null.
    const told = idText.safeParse((answer.value as { id?: unknown } | null | undefined)?.id)
    return told.data === id ? read(`${path}/${id}`, row, answer.value) : null
  }

  return {
    url: fog.url,
    hosts: (): Promise<FogHost[]> => list('/host', 'hosts', hostRow),
    host: (id: string): Promise<FogHost | null> => one('/host', id, hostRow),
    /** Of all hosts, those too that FOG holds for invalid and shows nowhere else. */
    hostNames: (): Promise<FogName[]> => list('/host/names', 'hosts', nameRow),
    /** Every MAC address FOG knows, with its host. */
    macs: () => list('/macaddressassociation', 'macaddressassociations', macRow),
    inventories: (): Promise<FogInventory[]> => list('/inventory', 'inventorys', inventoryRow),
    images: (): Promise<FogImage[]> => list('/image', 'images', imageRow),
    activeTasks: (): Promise<FogTask[]> => list('/task/active', 'tasks', taskRow),
    /** Those that have ended too, as long as nobody deletes them. */
    allTasks: (): Promise<FogTask[]> => list('/task', 'tasks', taskRow),
    task: (id: string): Promise<FogTask | null> => one('/task', id, taskRow),
    /** Of all there ever were, those of one host. */
    tasksOf: (host: string): Promise<FogTask[]> => list('/task', 'tasks', taskRow, { hostID: host }),
    /** Of all there ever were; whether FOG finds several at once is not known, so those that are missing may be there. */
    tasksWithin: (ids: string | readonly string[]): Promise<FogTask[]> =>
      list('/task', 'tasks', taskRow, { id: ids }),
    taskIds: (): Promise<string[]> => list('/task/ids', 'tasks', idText),
    /** As with tasks. */
    hostsWithin: (ids: readonly string[]): Promise<FogHost[]> => list('/host', 'hosts', hostRow, { id: ids }),
    groups: () => list('/group', 'groups', nameRow),
    members: () => list('/groupassociation', 'groupassociations', memberRow),
    sessions: (): Promise<FogSession[]> => list('/multicastsession/current', 'multicastsessions', sessionRow),
    sessionTasks: () => list('/multicastsessionassociation', 'multicastsessionassociations', sessionTaskRow),
    nodes: () => list('/storagenode', 'storagenodes', nodeRow),
    storageGroups: (): Promise<FogName[]> => list('/storagegroup', 'storagegroups', nameRow),
    snapins: () => list('/snapin', 'snapins', snapinRow),
    /** Which hosts have which. */
    snapinLinks: () => list('/snapinassociation', 'snapinassociations', snapinLinkRow),
    activeSnapinJobs: () => list('/snapinjob/active', 'snapinjobs', snapinJobRow),
    /** Those that have ended too, as with tasks. */
    snapinJobs: () => list('/snapinjob', 'snapinjobs', snapinJobRow),
    activeSnapinTasks: () => list('/snapintask/active', 'snapintasks', snapinTaskRow),
    snapinTasks: () => list('/snapintask', 'snapintasks', snapinTaskRow),
    snapinTasksOf: (snapin: string) =>
      list('/snapintask', 'snapintasks', snapinTaskRow, { snapinID: snapin }),
    snapinJobsOf: (hosts: readonly string[]) =>
      list('/snapinjob', 'snapinjobs', snapinJobRow, { hostID: hosts }),
    /** Images that were taken from hosts; those that went out are a hundred times as many. */
    captures: () => list('/imaginglog', 'imaginglogs', imagingLogRow, { type: 'up' }),
    /** Sends an act once. Throws WorkError where it surely did not arrive. */
    async write({ method, path, body }: FogRequest): Promise<FogWritten> {
      try {
        const answer = await fog.send(method, path, body ?? undefined)
        if (BETWEEN.has(answer.status)) return { kind: 'lost', error: fail(path, answer) }
        return { kind: 'answered', status: answer.status, said: saidIn(answer), value: answer.value }
      } catch (error) {
        if (!mayHaveArrived(error)) throw error
        return { kind: 'lost', error }
      }
    },
    close: () => fog.close(),
  }
}

/** What FOG says of an error: many have an empty body, and some a page of HTML. */
function saidIn({ value }: FogAnswer): string {
  const said = (value as { error?: unknown } | undefined | null)?.error
  return typeof said === 'string' ? said : ''
}
