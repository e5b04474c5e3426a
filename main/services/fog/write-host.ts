/**
 * Hosts made and renamed in FOG. In two halves, so that a dry run shows the very request: `prepare…` reads and refuses,
 * `carry…` sends it once and believes only what it reads afterwards.
 */
import type { FogClient, FogRequest, FogWritten } from '../../integrations/fog/fog-client.ts'
import type { FogHost, FogName } from '../../integrations/fog/fog-rows.ts'
import { idText } from '../../integrations/fog/read-list.ts'
import { WorkError } from '../../work-error.ts'
import { checkMacs, checkMacsAreFree, checkName, checkNameIsFree, findNamed } from './check-host.ts'

export interface NewFogHost {
  readonly name: string
  readonly macs: readonly string[]
  /** Of an image that is there; null: none. */
  readonly imageId: string | null
}

export interface PreparedCreate {
  readonly request: FogRequest
  readonly name: string
  readonly macs: readonly string[]
  readonly imageId: string | null
}

/** Throws WorkError `bad_fog_name`, `bad_mac`, `fog_name_taken`, `fog_mac_taken`; nothing was sent. */
export async function prepareCreate(fog: FogClient, wanted: NewFogHost): Promise<PreparedCreate> {
  const name = checkName(wanted.name)
  const macs = checkMacs(wanted.macs)
  if (macs.length === 0)
    throw new WorkError(
      'no_mac',
      `${name}: a host without a MAC address is of no use in FOG, and stays there.`,
      {
        name,
      },
    )
  const names = await fog.hostNames()
  checkNameIsFree(names, name)
  await checkMacsAreFree(fog, names, macs)
  const { imageId } = wanted
  const image = imageId === null ? {} : { imageID: Number(imageId) }
  return { request: { method: 'POST', path: '/host', body: { name, macs, ...image } }, name, macs, imageId }
}

/** Throws WorkError `fog_refused`, `fog_unusable`, `fog_differs`; or the loss, where nothing came of it. */
export async function carryCreate(fog: FogClient, create: PreparedCreate): Promise<FogHost> {
  const { name } = create
  const written = await fog.write(create.request)
  const id =
    written.kind === 'answered' ? idText.safeParse((written.value as { id?: unknown } | null)?.id) : null
  // An answer with the new row's id saves reading all names; what it says besides counts for nothing.
  const row = id?.success ? { id: id.data, name } : (await fog.hostNames()).find((one) => one.name === name)
  if (!row) throw refusal(written, `Host ${name} was not made`)
  const host = await readUsable(fog, row)
  if (isAsWanted(host, create)) return host
  const has = `${host.macs.join(', ')}, image ${host.imageId ?? '-'}`
  throw new WorkError('fog_differs', `Host ${name} is in FOG otherwise than it was sent: ${has}.`, { name })
}

const isAsWanted = (host: FogHost, { name, macs, imageId }: NewFogHost): boolean =>
  host.name === name &&
  host.macs[0] === macs[0] &&
  [...host.macs].sort().join() === [...macs].sort().join() &&
  (imageId === null || host.imageId === imageId)

/** A host that may have been made by an act that was cut, exactly as it was meant; null: it is not there. */
export async function findMade(fog: FogClient, wanted: NewFogHost): Promise<FogHost | null> {
  const row = (await fog.hostNames()).find(({ name }) => name === wanted.name)
  const host = row ? await fog.host(row.id) : null
  return host && isAsWanted(host, wanted) ? host : null
}

export interface PreparedRename {
  /** Null: it is called so already. */
  readonly request: FogRequest | null
  readonly host: FogName
  readonly to: string
}

/**
 * FOG refuses a host's own name with a capital letter, and breaks a host for good that is given a bad one (fog-api §2). Throws
 * WorkError `bad_fog_name`, `unknown_fog_host`, `fog_name_taken`, `fog_unusable`; nothing was sent.
 */
export async function prepareRename(fog: FogClient, word: string, to: string): Promise<PreparedRename> {
  checkName(to)
  const names = await fog.hostNames()
  const host = findNamed(names, word)
  if (host.name === to) return { request: null, host, to }
  checkNameIsFree(names, to, host.id)
  await readUsable(fog, host)
  return { request: { method: 'PUT', path: `/host/${host.id}`, body: { name: to } }, host, to }
}

/** Throws WorkError `fog_refused`, `fog_unusable`, `fog_differs`; or the loss, where nothing came of it. */
export async function carryRename(fog: FogClient, { request, host, to }: PreparedRename): Promise<FogHost> {
  const before = await readUsable(fog, host)
  if (request === null || before.name === to) return before
  const written = await fog.write(request)
  const after = await readUsable(fog, host)
  if (after.name !== to) throw refusal(written, `Host ${host.name} keeps its name`)
  if (after.macs.join() === before.macs.join()) return after
  const has = `${after.macs.join(', ')}, image ${after.imageId ?? '-'}`
  throw new WorkError('fog_differs', `Host ${to} is in FOG otherwise than it was sent: ${has}.`, { name: to })
}

/** Throws WorkError `fog_unusable`. */
async function readUsable(fog: FogClient, { id, name }: FogName): Promise<FogHost> {
  const host = await fog.host(id)
  if (host && host.macs.length > 0) return host
  throw new WorkError(
    'fog_unusable',
    `FOG holds host ${name} (id ${id}) for invalid: its API can neither mend nor remove it. Remove it on FOG’s own page, then make it anew.`,
    { name, id },
  )
}

/** Nothing came of an act: what FOG said of it, or how it was lost. */
export function refusal(written: FogWritten, what: string): unknown {
  if (written.kind === 'lost') return written.error
  const said = written.said === '' ? `${written.status}` : `${written.status} ${written.said}`
  return new WorkError('fog_refused', `${what}: FOG answered ${said}.`, { status: written.status })
}
