/** Hosts that are asked whether they are awake, from commands: told as they answer, and shown with the targets. */
import type { HostAwake } from '../../shared/fog/host-awake.ts'
import type { RunTarget } from '../../shared/fog/image-run.ts'
import { secondsLeft } from '../../shared/proxmox/task-progress.ts'
import { type AwakeLook, hostProbe } from '../services/fog/look-awake.ts'
import type { CommandInput } from './command.ts'

/** A line every so many hosts: most answer within the second. */
const HOSTS_A_LINE = 25

/** `all`: hosts that are about to be asked. */
export function toldAwake({ stderr, signal }: CommandInput, all: number): AwakeLook {
  const first = { percent: 0, at: performance.now() }
  let done = 0
  const onHost = () => {
    done += 1
    if (done % HOSTS_A_LINE !== 0 || done === all) return
    const left = secondsLeft(first, { percent: (100 * done) / all, at: performance.now() })
    stderr(`asked whether awake: ${done} of ${all}${left === null ? '' : `, ${left} s left`}\n`)
  }
  return { probe: hostProbe, signal, onHost }
}

interface Shown {
  readonly targets: readonly RunTarget[]
  readonly awake: readonly HostAwake[]
}

/** Name, MAC and stand, and whether it is awake. */
export const targetLines = ({ targets, awake }: Shown): string[] =>
  targets.map(({ id, name, mac, stand }) => {
    const asked = awake.find((one) => one.id === id)
    return [name, mac, stand ?? '-', ...(asked ? [wordsOf(asked)] : [])].join('  ')
  })

function wordsOf({ state, addresses }: HostAwake): string {
  if (state === 'unknown') return 'awake or not: cannot be told'
  const at = addresses.join(', ')
  return state === 'awake' ? `awake, answers at ${at}` : `does not answer at ${at}`
}
