/** What is looked at before a host is written to FOG, because FOG looks at none of it (fog-api §2). */
import { isFogName, isSameFogName } from '../../../shared/fog/fog-name.ts'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { normalizeMac } from '../../../shared/plan/mac.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogImage, FogName } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'

/** Throws WorkError `bad_fog_name`. */
export function checkName(name: string): string {
  if (isFogName(name)) return name
  throw new WorkError(
    'bad_fog_name',
    `"${name}" (${[...name].length} characters) is no name for a host in FOG: 1 to 15 of letters, digits, "_", "-" and ".". FOG would store it all the same, and the host could then neither be used nor removed.`,
    { name },
  )
}

/** Lower case with colons, each once. Throws WorkError `bad_mac`. */
export function checkMacs(texts: readonly string[]): string[] {
  return [...new Set(texts.map(checkMac))]
}

function checkMac(text: string): string {
  const mac = normalizeMac(text)
  if (mac !== null && !/^(00:){5}00$|^(ff:){5}ff$/.test(mac)) return mac
  throw new WorkError(
    'bad_mac',
    `"${text}" is no MAC address of a host: 12 hexadecimal digits are expected, as in 00:11:22:33:44:55.`,
    { mac: text },
  )
}

/** Throws WorkError `fog_name_taken`; `but`: the host that may have it. */
export function checkNameIsFree(names: readonly FogName[], name: string, but: string | null = null): void {
  const other = names.find((one) => isSameFogName(one.name, name) && one.id !== but)
  if (!other) return
  throw new WorkError('fog_name_taken', `FOG has a host "${other.name}" already (id ${other.id}).`, {
    name: other.name,
    id: other.id,
  })
}

/** Throws WorkError `fog_mac_taken`: FOG moves a MAC silently from one host to another on some ways. */
export async function checkMacsAreFree(
  fog: FogClient,
  names: readonly FogName[],
  macs: readonly string[],
): Promise<void> {
  const known = await fog.macs()
  for (const mac of macs) {
    const other = known.find((one) => one.mac === mac)
    if (!other) continue
    const owner = names.find(({ id }) => id === other.hostId)?.name ?? `id ${other.hostId ?? '?'}`
    throw new WorkError('fog_mac_taken', `${mac} belongs to host ${owner} in FOG.`, { mac, host: owner })
  }
}

/** An image by its name, or its id. FOG takes an id that is none without a word. Throws WorkError `unknown_fog_image`. */
export async function findImage(fog: FogClient, word: string): Promise<FogImage> {
  const images = await fog.images()
  const found = images.find(({ name }) => name === word) ?? images.find(({ id }) => id === word)
  if (found) return found
  const names = images.map(({ name }) => name).join(', ')
  throw new WorkError(
    'unknown_fog_image',
    names === ''
      ? `FOG has no image "${word}": it has none.`
      : `FOG has no image "${word}". There are: ${names}.`,
    { image: word },
  )
}

/**
 * Right before a write that gives it, since FOG takes the id of an image that was deleted without a word (fog-api §2). It costs a short
 * list a host; looked up once for many, an image that somebody deletes or makes anew meanwhile would be given to all that follow.
 * Throws WorkError `fog_image_changed`.
 */
export async function expectImage(fog: FogClient, { id, name }: FogNamed): Promise<void> {
  const images = await fog.images()
  if (images.some((image) => image.id === id && image.name === name)) return
  const message = changeOf(images, { id, name }) ?? `Image ${name} is no longer in FOG.`
  throw new WorkError('fog_image_changed', message, { name })
}

/** What is said where FOG has something else of this id, or of this name; null: it has neither. */
export const changeOf = (listed: readonly FogNamed[], { id, name }: FogNamed): string | null =>
  listed.some((one) => one.id === id || one.name === name)
    ? `${name} is another one in FOG by now: begin anew.`
    : null

/** Throws WorkError `unknown_fog_host`. */
export function findNamed(names: readonly FogName[], word: string): FogName {
  const found = names.find(({ name }) => name === word) ?? names.find(({ name }) => isSameFogName(name, word))
  if (found && word !== '') return found
  throw new WorkError('unknown_fog_host', `FOG has no host "${word}".`, { name: word })
}

/** Each once. Throws WorkError `unknown_fog_host`. */
export async function hostsById(fog: FogClient, ids: readonly string[]): Promise<FogNamed[]> {
  const names = new Map((await fog.hostNames()).map(({ id, name }) => [id, { id, name }]))
  return [...new Set(ids)].map((id) => {
    const host = names.get(id)
    if (host) return host
    throw new WorkError('unknown_fog_host', `FOG has no host "${id}".`, { name: id })
  })
}
