/**
 * The site’s hosts into FOG, many at once: made, renamed, given an image. Each step is checked anew when its turn comes, sent
 * once and read again; one that was cut is looked for first.
 */
import type { ComparedHost } from '../../../shared/fog/compare-hosts.ts'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { BulkStep } from '../../../shared/fog/fog-step.ts'
import { orderRenames } from '../../../shared/fog/order-renames.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogHost } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import { expectImage, findImage } from './check-host.ts'
import type { KnownLists } from './known-lists.ts'
import { carryCreate, carryRename, findMade, prepareCreate, prepareRename, refusal } from './write-host.ts'

export interface BulkPlan {
  readonly steps: readonly BulkStep[]
  readonly image: { readonly id: string; readonly name: string } | null
}

/** Throws WorkError `bad_names` with every name that cannot be sent, before anything is; `unknown_fog_image`. */
export async function planBulk(
  fog: FogClient,
  rows: readonly ComparedHost[],
  image: string | null,
): Promise<BulkPlan> {
  const ours = rows.filter(({ hostId, wanted }) => hostId !== null && wanted !== null)
  checkNames(ours)
  const found = image === null ? null : await findImage(fog, image)
  const names = (await fog.hostNames()).map(({ name }) => name)
  const create = ours
    .filter(({ state }) => state === 'not_in_fog')
    .map(({ wanted, mac }): BulkStep => ({ kind: 'create', name: wanted ?? '', macs: [mac] }))
  const renames = orderRenames(
    ours.flatMap(({ state, fogId, fogName, wanted }) =>
      state === 'other_name' && fogId && fogName && wanted ? [{ id: fogId, from: fogName, to: wanted }] : [],
    ),
    names,
  ).map(({ id, from, to }): BulkStep => ({ kind: 'rename', name: to, id, from }))
  const imaged = ours.flatMap(({ fogId, wanted, image: own }): BulkStep[] =>
    found && fogId !== null && own !== found.name ? [{ kind: 'image', name: wanted ?? '', id: fogId }] : [],
  )
  // Renames first: a host that is new may take the name another gives up.
  return { steps: [...renames, ...create, ...imaged], image: found && { id: found.id, name: found.name } }
}

function checkNames(rows: readonly ComparedHost[]): void {
  const bad = rows.filter(({ fault }) => fault !== null)
  if (bad.length === 0) return
  const shown = bad
    .slice(0, 10)
    .map(
      ({ wanted, mac, stand, fault }) =>
        `"${wanted}" (${mac}, ${stand ?? '-'}: ${faultWords[fault ?? 'twice']})`,
    )
  const more = bad.length > shown.length ? ` and ${bad.length - shown.length} more` : ''
  throw new WorkError(
    'bad_names',
    `These names cannot be sent, so nothing was: ${shown.join(', ')}${more}. A name has 1 to 15 letters, digits, "_", "-" and ".", and is there once.`,
    { names: bad.map(({ wanted }) => wanted) },
  )
}

const faultWords = { bad_name: 'no name for FOG', twice: 'there twice' } as const

/** What a step sends. */
export const requestOf = (step: BulkStep, image: BulkPlan['image']): FogRequest => {
  const imageID = image ? { imageID: Number(image.id) } : {}
  if (step.kind === 'create')
    return { method: 'POST', path: '/host', body: { name: step.name, macs: step.macs, ...imageID } }
  const body = step.kind === 'rename' ? { name: step.name } : imageID
  return { method: 'PUT', path: `/host/${step.id}`, body }
}

/** `image`: what the run gives; `wasCut`: it may have been sent before. Throws WorkError as `carryCreate`, `carryRename`, `setImage`. */
export async function carryBulkStep(
  fog: FogClient,
  known: KnownLists,
  step: BulkStep,
  image: BulkPlan['image'],
  wasCut: boolean,
): Promise<void> {
  if (step.kind === 'image') {
    if (image === null) throw new Error('an image is given, and none is named')
    return setImage(fog, step.id, image)
  }
  if (step.kind === 'rename') return known.learn(await renameOne(fog, known, step))
  const wanted = { name: step.name, macs: step.macs, imageId: image?.id ?? null }
  const there = wasCut ? await findMade(fog, wanted) : null
  if (there) return known.learn(there)
  const prepared = await prepareCreate(known.fog, wanted)
  if (image) await expectImage(fog, image)
  known.learn(await carryCreate(fog, prepared))
}

/** By its id: another host may have taken its name since. */
async function renameOne(
  fog: FogClient,
  known: KnownLists,
  { id, from, name }: BulkStep & { readonly kind: 'rename' },
): Promise<FogHost> {
  const host = (await known.fog.hostNames()).find((one) => one.id === id)
  if (host && host.name !== from && host.name !== name)
    throw new WorkError('fog_differs', `Host ${from} is called ${host.name} in FOG by now.`, { name: from })
  return carryRename(fog, await prepareRename(known.fog, host?.name ?? from, name))
}

export const imageRequest = (id: string, imageId: string): FogRequest => ({
  ...{ method: 'PUT', path: `/host/${id}`, body: { imageID: Number(imageId) } },
})

/** Throws WorkError `unknown_fog_host`, `fog_refused`; `fog_image_changed`, then nothing was sent. */
export async function setImage(fog: FogClient, id: string, image: FogNamed): Promise<void> {
  const imageId = image.id
  const before = await fog.host(id)
  if (!before) throw new WorkError('unknown_fog_host', `FOG has no host "${id}".`, { name: id })
  if (before.imageId === imageId) return
  await expectImage(fog, image)
  const written = await fog.write(imageRequest(id, imageId))
  const after = await fog.host(id)
  if (after?.imageId !== imageId) throw refusal(written, `Host ${before.name} keeps its image`)
}
