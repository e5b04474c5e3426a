/**
 * The site’s hosts into FOG, many at once: made, renamed, given an image. Each step is checked anew when its turn comes, sent
 * once and read again; given again after a cut, only what is still missing is done.
 */
import type { BulkEnd, BulkStep } from '../../../shared/fog/bulk-step.ts'
import type { ComparedHost } from '../../../shared/fog/compare-hosts.ts'
import { orderRenames } from '../../../shared/fog/order-renames.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import { WorkError } from '../../work-error.ts'
import { findImage } from './check-host.ts'
import { carryCreate, carryRename, prepareCreate, prepareRename, refusal } from './write-host.ts'

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
    .map(({ wanted, mac }): BulkStep => ({ kind: 'create', name: wanted ?? '', mac }))
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
    return { method: 'POST', path: '/host', body: { name: step.name, macs: [step.mac], ...imageID } }
  const body = step.kind === 'rename' ? { name: step.name } : imageID
  return { method: 'PUT', path: `/host/${step.id}`, body }
}

/** One after the other; what fails stands in its row, and the others go on. Lost connections end it. */
export async function carryBulk(
  fog: FogClient,
  { steps, image }: BulkPlan,
  onEnd: (end: BulkEnd) => void,
  signal: AbortSignal,
): Promise<BulkEnd[]> {
  const ends: BulkEnd[] = []
  for (const step of steps) {
    if (signal.aborted) break
    const end = await carryStep(fog, step, image)
    ends.push(end)
    onEnd(end)
  }
  return ends
}

async function carryStep(fog: FogClient, step: BulkStep, image: BulkPlan['image']): Promise<BulkEnd> {
  try {
    if (step.kind === 'create') {
      const wanted = { name: step.name, macs: [step.mac], image: image?.name ?? null }
      await carryCreate(fog, await prepareCreate(fog, wanted))
    } else if (step.kind === 'rename') await carryRename(fog, await prepareRename(fog, step.from, step.name))
    else await setImage(fog, step.id, image?.id ?? '')
    return { step, state: 'done', message: '' }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return { step, state: 'failed', message: error.message }
  }
}

/** Of an image that was looked up: FOG takes any number (fog-api §2). Throws WorkError `unknown_fog_host`, `fog_refused`. */
export async function setImage(fog: FogClient, id: string, imageId: string): Promise<void> {
  const before = await fog.host(id)
  if (!before) throw new WorkError('unknown_fog_host', `FOG has no host "${id}".`, { name: id })
  if (before.imageId === imageId) return
  const written = await fog.write({ method: 'PUT', path: `/host/${id}`, body: { imageID: Number(imageId) } })
  const after = await fog.host(id)
  if (after?.imageId !== imageId) throw refusal(written, `Host ${before.name} keeps its image`)
}
