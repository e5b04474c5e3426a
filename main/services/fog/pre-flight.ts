/**
 * What is looked at before an image goes out or comes in. On FOG 1.5.9 a group whose hosts have different images gets them crossed,
 * a busy member breaks the task of another, and nothing keeps two captures from writing one image (fog-api §5): each is a refusal here.
 */

import type { FlightProblem } from '../../../shared/fog/flight-problem.ts'
import { CAPTURE } from '../../../shared/fog/fog-task.ts'
import type { RunMode, RunTarget } from '../../../shared/fog/image-run.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogHost, FogImage, FogName, FogTask } from '../../integrations/fog/fog-rows.ts'
import { findImage } from './check-host.ts'
import { hostReads, readHosts } from './host-reader.ts'

export interface RunRequest {
  readonly mode: RunMode
  /** Name or id. */
  readonly image: string
  readonly hosts: readonly FogName[]
  readonly wake: boolean
  /** Hosts that have another image are to be given this one. */
  readonly setImage: boolean
}

export interface PreFlight {
  readonly image: FogImage
  readonly targets: readonly RunTarget[]
  readonly problems: readonly FlightProblem[]
  /** The image holds something that a capture would overwrite: its name is to be typed. */
  readonly overwrites: boolean
}

/** What a person types before it goes out: the name of an image that is overwritten, how many disks are; null: a yes is enough. */
export const wordFor = (mode: RunMode, { image, targets, overwrites }: PreFlight): string | null =>
  overwrites ? image.name : mode !== 'capture' && targets.length > 1 ? `${targets.length}` : null

const idsOf = ({ hosts }: Pick<RunRequest, 'hosts'>): string[] => hosts.map(({ id }) => id)

/** How many requests a pre-flight takes: its hosts, images, active tasks, storage nodes. */
export const flightReads = (hosts: number): number => hostReads(hosts) + 3

/** Only reads. `standOf`: by MAC address; `seen`: its hosts, where they were just read. Throws WorkError `unknown_fog_image`. */
export async function preFlight(
  fog: FogClient,
  request: RunRequest,
  standOf: (mac: string) => string | null,
  seen?: ReadonlyMap<string, FogHost>,
): Promise<PreFlight> {
  const image = await findImage(fog, request.image)
  const tasks = await fog.activeTasks()
  const known = seen ?? (await readHosts(fog, idsOf(request)))
  const found = request.hosts.map((name) => ({ name, host: known.get(name.id) ?? null }))
  const hosts = found.flatMap(({ host }) => host ?? [])
  const problems = [
    ...(found.length === 0 ? [error('no_host', 'No host is named.')] : []),
    ...found
      .filter(({ host }) => host === null)
      .map(({ name }) => error('unusable', `FOG holds ${name.name} for invalid.`)),
    ...hosts.flatMap((host) => hostProblems(host, image, tasks, request.setImage)),
    ...(request.mode === 'capture' ? captureProblems(image, hosts, tasks) : deployProblems(image, tasks)),
    ...(await nodeProblems(fog)),
    ...warnings(request),
  ]
  const targets = hosts.map(({ id, name, macs, deployedAt }): RunTarget => {
    const [mac = ''] = macs
    const stand = macs.map(standOf).find((one) => one !== null) ?? null
    return { id, name, mac, macs, stand, deployedBefore: deployedAt }
  })
  const overwrites = request.mode === 'capture' && (image.isCaptured || image.usedAt !== null)
  return { image, targets, problems, overwrites }
}

const error = (kind: FlightProblem['kind'], message: string): FlightProblem => ({
  ...{ severity: 'error', kind, message },
})

const warning = (kind: FlightProblem['kind'], message: string): FlightProblem => ({
  ...{ severity: 'warning', kind, message },
})

function hostProblems(
  host: FogHost,
  image: FogImage,
  tasks: readonly FogTask[],
  setImage: boolean,
): FlightProblem[] {
  const other = `${host.name} has image ${host.image ?? '-'}, not ${image.name}.`
  const busy = tasks.find(({ hostId }) => hostId === host.id)
  return [
    ...(host.imageId === image.id
      ? []
      : [setImage ? warning('other_image', `${other} It is given it first.`) : error('other_image', other)]),
    ...(busy ? [error('busy', `${host.name} is busy: ${busy.type}, task ${busy.id}, ${busy.state}.`)] : []),
  ]
}

const isCaptureInto = (image: FogImage) => (task: FogTask) =>
  task.imageId === image.id && (task.typeId === CAPTURE || task.typeId === '16')

function deployProblems(image: FogImage, tasks: readonly FogTask[]): FlightProblem[] {
  const capture = tasks.find(isCaptureInto(image))
  return [
    ...(image.isEnabled ? [] : [error('image_disabled', `Image ${image.name} is not enabled in FOG.`)]),
    ...(image.isCaptured
      ? []
      : [error('not_captured', `Image ${image.name} was never captured: it is empty.`)]),
    ...(capture
      ? [
          error(
            'image_busy',
            `Image ${image.name} is being captured from ${capture.host}: wait until it has ended.`,
          ),
        ]
      : []),
  ]
}

function captureProblems(
  image: FogImage,
  hosts: readonly FogHost[],
  tasks: readonly FogTask[],
): FlightProblem[] {
  const user = tasks.find(({ imageId }) => imageId === image.id)
  return [
    ...(hosts.length > 1 ? [error('one_host_only', 'An image is captured from one host.')] : []),
    ...(image.isEnabled ? [] : [error('image_disabled', `Image ${image.name} is not enabled in FOG.`)]),
    ...(image.isProtected
      ? [error('image_protected', `Image ${image.name} is protected: it is not overwritten.`)]
      : []),
    ...(user
      ? [
          error(
            'image_busy',
            `Image ${image.name} is in use: ${user.type} of ${user.host}, task ${user.id}. One at a time.`,
          ),
        ]
      : []),
  ]
}

async function nodeProblems(fog: FogClient): Promise<FlightProblem[]> {
  const nodes = (await fog.nodes()).filter(({ isEnabled }) => isEnabled)
  if (nodes.length === 0) return [error('no_node', 'FOG has no storage node that is enabled.')]
  if (nodes.some(({ online }) => online !== false)) return []
  const names = nodes.map(({ name }) => name).join(', ')
  return [error('node_offline', `No storage node answers: ${names}.`)]
}

function warnings({ mode, wake, hosts }: RunRequest): FlightProblem[] {
  const byHand = wake
    ? []
    : [warning('start_by_hand', 'Nobody is woken: start the machines from the network.')]
  const disk = warning(
    'disk_unknown',
    'FOG collects no disk sizes: see that the image fits the smallest disk.',
  )
  return [...byHand, ...(mode === 'capture' || hosts.length === 0 ? [] : [disk])]
}
