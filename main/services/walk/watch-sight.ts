/**
 * What this computer sees at the outlet at hand, kept up as long as somebody looks: its socket, since when a cable is in
 * it, whom it hears. What was heard before a cable was pulled is forgotten with it.
 */

import type { Plan } from '../../../shared/model/plan.ts'
import { chooseInterface } from '../../../shared/walk/choose-interface.ts'
import type { OwnInterface } from '../../../shared/walk/own-interface.ts'
import { plug } from '../../../shared/walk/plugging.ts'
import type { Sight } from '../../../shared/walk/walk-view.ts'
import type { Clock } from '../../clock.ts'
import type { Computer } from '../computer.ts'

export const noSight: Sight = { interfaces: [], own: null, plugging: null, hearing: null }

export interface SightWatch {
  sight(): Sight
  /** Another socket is meant; null: whichever has a cable in it. */
  choose(name: string | null): void
  stop(): void
}

export interface WatchSight {
  readonly clock: Clock
  readonly computer: Computer
  readonly plan: () => Plan | null
  readonly onChange: () => void
}

export function watchSight({ clock, computer, plan, onChange }: WatchSight): SightWatch {
  let sight = noSight
  let wanted: string | null = null
  let heardAt: string | null = null
  let stopHearing: () => void = () => {}
  const hear = (name: string | null) => {
    stopHearing()
    heardAt = name
    sight = { ...sight, hearing: null }
    stopHearing = () => {}
    if (name === null) return
    stopHearing = computer.hear(name, (hearing) => {
      sight = { ...sight, hearing }
      onChange()
    })
  }
  const see = (interfaces: readonly OwnInterface[]) => {
    const site = plan()
    const own = site && chooseInterface(site, interfaces, wanted)
    const before = sight.plugging
    const plugging = plug(before, own, { ms: clock.now(), time: clock.timestamp() })
    sight = { ...sight, interfaces, own, plugging }
    const isPulled = before !== null && (before.count !== plugging.count || (before.isUp && !plugging.isUp))
    if (heardAt !== plugging.name || isPulled) hear(plugging.name)
    onChange()
  }
  const stopNetwork = computer.watchNetwork(see)
  return {
    sight: () => sight,
    choose(name) {
      wanted = name
      see(sight.interfaces)
    },
    stop() {
      stopNetwork()
      stopHearing()
    },
  }
}
