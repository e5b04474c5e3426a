/** `brassage fog deploy|capture`: looked at first, targets named, a typed word where it is many or something is lost. */

import { type ComparedHost, compareHosts } from '../../shared/fog/compare-hosts.ts'
import { standsByMac } from '../../shared/fog/host-names.ts'
import { type HostsAt, hostsAt, type Places } from '../../shared/fog/host-places.ts'
import type { RunMode } from '../../shared/fog/image-run.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { FogClient } from '../integrations/fog/fog-client.ts'
import type { FogName } from '../integrations/fog/fog-rows.ts'
import { beginRun } from '../services/fog/image-runs.ts'
import { type PreFlight, preFlight, type RunRequest, wordFor } from '../services/fog/pre-flight.ts'
import { seenHosts } from '../services/fog/read-fog.ts'
import { groupRequests, taskRequest } from '../services/fog/run-task.ts'
import { findHosts } from '../services/fog/wake-hosts.ts'
import { expectAtMost, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { goOn } from './fog-run.ts'
import { isDryRun, type OnFog, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

const deployOptions = {
  ...serviceOptions,
  image: { type: 'string' },
  host: { type: 'string', multiple: true },
  stand: { type: 'string', multiple: true },
  room: { type: 'string', multiple: true },
  group: { type: 'string' },
  multicast: { type: 'boolean' },
  wake: { type: 'boolean' },
  'set-image': { type: 'boolean' },
  confirm: { type: 'string' },
  yes: { type: 'boolean' },
} as const

export const fogDeployCommand: Command = {
  usage: `brassage fog deploy FILE --image I (--host NAME | --stand S | --room R | --group G)... [--multicast] [--wake] [--set-image]
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
    const request: RunRequest = { mode, image, hosts, wake, setImage }
    const flight = await preFlight(on.fog, request, standsByMac(on.site.plan()))
    for (const line of linesOf(flight)) input.stderr(`${line}\n`)
    if (isDryRun(input)) return dryRun(on, request, flight)
    // Refuses before anybody is asked for a word.
    const refused = flight.problems.some(({ severity }) => severity === 'error')
    if (!refused) checkWord(input, mode, flight)
    const run = beginRun(on.site, on.service, request, flight)
    return goOn(input, on, run)
  })
}

/** By names, by stand or room of the site's hosts, by a group of FOG: each once. Throws UsageError, WorkError. */
async function hostsOf(input: CommandInput, fog: FogClient, plan: Plan): Promise<FogName[]> {
  const words = (option: string) => [input.options[option] ?? []].flat().map(String)
  const [names, group] = [words('host'), textOption(input, 'group')]
  const [stands, rooms] = [words('stand'), words('room')]
  if (names.length + stands.length + rooms.length === 0 && group === undefined)
    throw new UsageError('--host says which host is meant')
  const found = [
    ...(await findHosts(fog, names)),
    ...(stands.length + rooms.length > 0 ? await hostsThere(input, fog, plan, { stands, rooms }) : []),
    ...(group === undefined ? [] : await hostsIn(fog, group)),
  ]
  return [...new Map(found.map((host) => [host.id, host])).values()]
}

/** Hosts of the site that FOG does not know are named and left out. Throws WorkError `no_fog_host_there`. */
async function hostsThere(
  input: CommandInput,
  fog: FogClient,
  plan: Plan,
  { stands, rooms }: Places,
): Promise<FogName[]> {
  const reading = { readAt: '', hosts: await seenHosts(fog), moved: [], scheme: null }
  const { rows } = compareHosts(plan, reading)
  const found = [
    ...stands.map((stand) => hostsHere(rows, { stands: [stand], rooms: [] }, `stand "${stand}"`)),
    ...rooms.map((room) => hostsHere(rows, { stands: [], rooms: [room] }, `room "${room}"`)),
  ]
  const missing = found.flatMap(({ notInFog }) => notInFog).map(({ host, mac }) => host ?? mac)
  if (missing.length > 0) input.stderr(`warning: not in FOG, so left out: ${missing.join(', ')}\n`)
  return found.flatMap(({ inFog }) =>
    inFog.map(({ fogId, fogName }) => ({ id: fogId ?? '', name: fogName ?? '' })),
  )
}

function hostsHere(rows: readonly ComparedHost[], places: Places, words: string): HostsAt<ComparedHost> {
  const found = hostsAt(rows, places)
  if (found.inFog.length > 0) return found
  throw new WorkError('no_fog_host_there', `FOG knows no host of ${words}.`, { ...places })
}

/** Throws WorkError `unknown_fog_group`. */
async function hostsIn(fog: FogClient, name: string): Promise<FogName[]> {
  const groups = await fog.groups()
  const group = groups.find((one) => one.name === name)
  if (!group)
    throw new WorkError(
      'unknown_fog_group',
      `FOG has no group "${name}". There are: ${groups.map((one) => one.name).join(', ') || '-'}.`,
      { name },
    )
  const ids = (await fog.members()).filter(({ groupId }) => groupId === group.id).map(({ hostId }) => hostId)
  return (await fog.hostNames()).filter(({ id }) => ids.includes(id))
}

function linesOf({ image, targets, problems }: PreFlight): string[] {
  const size = image.bytes === null ? 'size unknown' : `${(image.bytes / 1e9).toFixed(1)} GB`
  return [
    `Image ${image.name} (${image.os || '-'}, ${size}, last used ${image.usedAt ?? 'never'})`,
    ...targets.map(({ name, mac, stand }) => `  ${name}  ${mac}  ${stand ?? '-'}`),
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
      ? 'Not confirmed: nothing was sent. Say yes on a terminal, or with --yes.'
      : `Nothing was sent: the disks of ${word} hosts would be overwritten. Type how many to go on: --confirm ${word}.`
  throw new WorkError('not_confirmed', message, { word })
}

/** With a run that is never written: its tag stands for the one to come. */
function dryRun({ shown }: OnFog, request: RunRequest, flight: PreFlight): CommandOutput {
  const { mode, wake, setImage } = request
  const { image, targets } = flight
  const started = {
    ...{ service: '', mode, wake, setImage, targets, imageId: image.id, image: image.name },
    tag: 'brassage-{run}',
  }
  const requests =
    mode === 'multicast' ? groupRequests(started) : targets.map((target) => taskRequest(started, target))
  const output = shown(requests)
  const isReady = flight.problems.every(({ severity }) => severity !== 'error')
  return { ...output, exit: isReady ? 0 : 1, json: { ...output.json, problems: flight.problems } }
}
