/** `brassage fog run` of images: sent, followed, each host with how far it is, and the stream that is waited for. */
import { isEnd, type RunHostView, type RunView, type SessionView } from '../../shared/fog/run-view.ts'
import type { SiteFile } from '../db/site-file.ts'
import { carryRun } from '../services/fog/carry-run.ts'
import { readVerification } from '../services/fog/verify-hosts.ts'
import { lookAtRun } from '../services/fog/watch-run.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { carryTold } from './fog-carry.ts'
import { boxOf } from './fog-verification.ts'
import { lookUntilEnd } from './look-until-end.ts'
import type { OnFog } from './on-fog.ts'
import { formatTable } from './text-table.ts'

/** Sends what the run still lacks, then looks at it. Exit 1 unless every host has its task. */
export async function goOn(input: CommandInput, on: OnFog, run: string): Promise<CommandOutput> {
  const cut = await carryTold(input, run, () => carryRun(on.site, on.fog, run, input.signal))
  if (cut) return cut
  const view = await lookAtRun(on.site, on.fog, run)
  return output(on.site, view, ({ state }) => state !== 'failed' && state !== 'todo')
}

/** Exit 1 where it ended and not every host was imaged. */
export async function followRun(
  input: CommandInput,
  { site, fog }: OnFog,
  run: string,
  seconds: number,
): Promise<CommandOutput> {
  const view = await lookUntilEnd(input, seconds, () => lookAtRun(site, fog, run), shortly)
  return seenOutput(site, view)
}

/** Exit 1 where it ended and not every host was imaged. */
export const seenOutput = (site: SiteFile, view: RunView): CommandOutput =>
  output(site, view, ({ state }) => !isEnd(state) || state === 'done')

const stateWords: Readonly<Record<SessionView['state'], string>> = {
  created: 'made, not yet taken up by FOG’s multicast service',
  queued: 'queued',
  waiting: 'waits for the hosts',
  running: 'running',
  other: 'in a state that is not known here',
}

const sessionWords = ({ state, percent, checkedIn, expected, missing }: SessionView): string =>
  [
    `stream ${stateWords[state]}${percent === null ? '' : `, ${percent} %`}`,
    `${checkedIn} of ${expected} have checked in`,
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
  ].join('; ')

const shortly = ({ host, state, percent }: RunHostView): string =>
  `${host} ${percent === null ? state : `${Math.round(percent)} %`}`

function output(site: SiteFile, view: RunView, isWell: (host: RunHostView) => boolean): CommandOutput {
  const verification = view.state === 'open' ? [] : readVerification(site, view.run)
  return {
    exit: view.hosts.every(isWell) ? 0 : 1,
    json: { ...view, verification },
    text: [
      `run ${view.run}: ${view.mode} of ${view.image}, ${view.state}, ${view.percent} % of all hosts`,
      formatTable(view.hosts, [
        'host',
        'mac',
        'stand',
        'state',
        'percent',
        'rate',
        'remaining',
        'checkedInAt',
        'imagedAt',
        'message',
      ]),
      ...(view.session ? [sessionWords(view.session)] : []),
      ...view.advice,
      ...verification.map(boxOf),
    ].join('\n'),
  }
}
