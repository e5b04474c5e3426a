/** `brassage fog deploy|capture`: looked at first, targets named, a typed word where it is many or something is lost. */
import type { RunMode } from '../../shared/fog/image-run.ts'
import { type AwakeFlight, awakeFlight } from '../services/fog/awake-flight.ts'
import { expectSame } from '../services/fog/carry-steps.ts'
import { readHosts } from '../services/fog/host-reader.ts'
import { beginRun } from '../services/fog/image-runs.ts'
import { type PreFlight, type RunRequest, wordFor } from '../services/fog/pre-flight.ts'
import { runRequests } from '../services/fog/run-task.ts'
import { expectAtMost, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, WorkError } from './command.ts'
import { NOT_CONFIRMED } from './expect-yes.ts'
import { targetLines, toldAwake } from './fog-awake.ts'
import { goOn } from './fog-image-run.ts'
import { hostsOf, TARGET_USAGE, targetOptions } from './fog-targets.ts'
import { isDryRun, type OnFog, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

const deployOptions = {
  ...serviceOptions,
  image: { type: 'string' },
  ...targetOptions,
  multicast: { type: 'boolean' },
  wake: { type: 'boolean' },
  'set-image': { type: 'boolean' },
  confirm: { type: 'string' },
  yes: { type: 'boolean' },
} as const

export const fogDeployCommand: Command = {
  usage: `brassage fog deploy FILE --image I ${TARGET_USAGE} [--multicast] [--wake] [--set-image]
       (--yes | --confirm COUNT) ${SERVICE_USAGE}   (--yes: one host; COUNT: how many, typed, of several)`,
  options: deployOptions,
  run: (input) => start(input, input.options.multicast === true ? 'multicast' : 'unicast'),
}

const { multicast: _m, stand: _s, room: _r, group: _g, ...captureOptions } = deployOptions

export const fogCaptureCommand: Command = {
  usage: `brassage fog capture FILE --image I --host NAME [--wake] [--set-image] (--yes | --confirm IMAGE) ${SERVICE_USAGE}
       (--yes: an image that is empty; IMAGE: its name, typed, of one whose content is overwritten)`,
  options: captureOptions,
  run: (input) => start(input, 'capture'),
}

async function start(input: CommandInput, mode: RunMode): Promise<CommandOutput> {
  expectAtMost(input, 1)
  const image = requiredOption(input, 'image', 'the name or id of an image in FOG')
  return onFog(input, async (on) => {
    const hosts = await hostsOf(input, on.fog, on.site.plan())
    const [wake, setImage] = [input.options.wake === true, input.options['set-image'] === true]
    return startRun(input, on, { mode, image, hosts, wake, setImage })
  })
}

/** Looks, names the targets, asks, sends. `imageId`: the image that is meant is this one. */
export async function startRun(
  input: CommandInput,
  on: OnFog,
  request: RunRequest,
  imageId?: string,
): Promise<CommandOutput> {
  const flight = await awakeFlight(on, request, toldAwake(input, request.hosts.length))
  if (imageId !== undefined) expectSame(flight.image, imageId)
  for (const line of linesOf(flight)) input.stderr(`${line}\n`)
  if (isDryRun(input)) return dryRun(on, request, flight)
  // Refuses before anybody is asked for a word.
  const refused = flight.problems.some(({ severity }) => severity === 'error')
  if (!refused) checkWord(input, request.mode, flight)
  const run = beginRun(on.site, on.service, request, flight)
  const output = await goOn(input, on, run)
  return { ...output, json: { ...output.json, awake: flight.awake } }
}

function linesOf(flight: AwakeFlight): string[] {
  const { image, problems } = flight
  const size = image.bytes === null ? 'size unknown' : `${(image.bytes / 1e9).toFixed(1)} GB`
  return [
    `Image ${image.name} (${image.os || '-'}, ${size}, last used ${image.usedAt ?? 'never'})`,
    ...targetLines(flight).map((line) => `  ${line}`),
    ...problems.map(({ severity, message }) => `${severity}: ${message}`),
  ]
}

/** Throws WorkError `not_confirmed` unless the word that was typed is the one that is meant. */
function checkWord(input: CommandInput, mode: RunMode, flight: PreFlight): void {
  const { image, overwrites } = flight
  const word = wordFor(mode, flight)
  if (word === null ? input.options.yes === true : textOption(input, 'confirm') === word) return
  const message = overwrites
    ? `Nothing was sent: the content of image ${image.name} would be overwritten. Type its name to go on: --confirm "${word}".`
    : word === null
      ? NOT_CONFIRMED
      : `Nothing was sent: the disks of ${word} hosts would be overwritten. Type how many to go on: --confirm ${word}.`
  throw new WorkError('not_confirmed', message, { word })
}

/** With a run that is never written: its tag stands for the one to come. */
async function dryRun(
  { fog, shown }: OnFog,
  request: RunRequest,
  flight: AwakeFlight,
): Promise<CommandOutput> {
  const { mode, wake, setImage } = request
  const { image, targets } = flight
  const started = {
    ...{ service: '', mode, wake, setImage, targets, imageId: image.id, image: image.name },
    tag: 'brassage-{run}',
  }
  const ids = targets.map(({ id }) => id)
  const hosts = setImage ? await readHosts(fog, ids) : new Map()
  const output = shown(runRequests(started, targets, hosts))
  const isReady = flight.problems.every(({ severity }) => severity !== 'error')
  return {
    ...output,
    exit: isReady ? 0 : 1,
    json: { ...output.json, problems: flight.problems, awake: flight.awake },
  }
}
