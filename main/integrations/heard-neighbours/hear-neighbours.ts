/**
 * Whom this computer hears on an interface, by whatever the system has for it: lldpd where it runs, else tcpdump where it
 * may. Windows has neither. What is heard stays until the cable is pulled: switches repeat themselves but twice a minute.
 */
import type { Hearing, HearingState } from '../../../shared/walk/hearing.ts'
import type { HeardNeighbour } from '../../../shared/walk/whereabouts.ts'
import type { Clock } from '../../clock.ts'
import { type System, thisSystem } from '../own-network/system.ts'
import { type Capture, captureNeighbours } from './capture.ts'
import { heardOn, LLDPD } from './lldpd.ts'

export interface HearNeighbours {
  readonly clock: Clock
  readonly name: string
  readonly system?: System
  readonly capture?: (capture: Capture) => () => void
}

const ASK_EVERY_MS = 3000
const AGAIN_MS = 3000

/** Tells what is heard, at once and on every change. Returns the stop. */
export function hearNeighbours(
  { clock, name, system = thisSystem, capture = captureNeighbours }: HearNeighbours,
  onChange: (hearing: Hearing) => void,
): () => void {
  let isStopped = false
  let stop: () => void = () => {}
  let heard: readonly HeardNeighbour[] = []
  const tell = (state: HearingState) => {
    if (!isStopped) onChange({ state, heard })
  }
  const listen = () => {
    tell({ kind: 'listening', by: 'tcpdump' })
    stop = capture({
      name,
      onHeard(neighbour) {
        heard = [...heard.filter((one) => one.protocol !== neighbour.protocol), neighbour]
        tell({ kind: 'listening', by: 'tcpdump' })
      },
      onEnd(why) {
        if (why === 'ended') stop = clock.after(AGAIN_MS, listen)
        else tell({ kind: 'cannot', why })
      },
    })
  }
  const ask = async () => {
    const text = await system.run(LLDPD.program, LLDPD.args)
    if (isStopped) return
    if (text === null) return listen()
    heard = heardOn(text, name)
    tell({ kind: 'listening', by: 'lldpd' })
    stop = clock.after(ASK_EVERY_MS, () => void ask())
  }
  if (system.platform === 'win32') tell({ kind: 'cannot', why: 'windows' })
  else void ask()
  return () => {
    isStopped = true
    stop()
  }
}
