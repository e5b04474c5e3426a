/**
 * This computer, as far as it is a tool: what it is plugged into, whom it hears, and what it can reach. One place, so that
 * a test can be another computer.
 */
import type { DhcpProbe, Probe } from '../../shared/diagnosis/facts.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Hearing } from '../../shared/walk/hearing.ts'
import type { OwnInterface } from '../../shared/walk/own-interface.ts'
import type { Clock } from '../clock.ts'
import { macAt } from '../integrations/dhcp/neighbours.ts'
import { hearNeighbours } from '../integrations/heard-neighbours/hear-neighbours.ts'
import { readOwnNetwork } from '../integrations/own-network/read-own-network.ts'
import { watchOwnNetwork } from '../integrations/own-network/watch-own-network.ts'
import { askName, type NameQuestion } from '../integrations/reach/ask-name.ts'
import { ping } from '../integrations/reach/ping.ts'
import { reachInternet } from '../integrations/reach/reach-internet.ts'
import { askDhcp } from './diagnosis/ask-dhcp.ts'

export interface Computer {
  /** Its interfaces now and on every change. Returns the stop. */
  watchNetwork(onChange: (interfaces: readonly OwnInterface[]) => void): () => void
  /** Whom it hears on an interface, now and on every change. Returns the stop. */
  hear(name: string, onChange: (hearing: Hearing) => void): () => void
  /** Its interfaces now. */
  network(): Promise<readonly OwnInterface[]>
  ping(address: string, signal: AbortSignal): Promise<Probe>
  /** Of a machine that just answered, where it is on the same wire; null: it is behind a router, or nobody knows. */
  macAt(address: string): Promise<string | null>
  askName(question: NameQuestion, signal: AbortSignal): Promise<Probe>
  /** `from`: its address that questions leave from; null: the system chooses. */
  reachInternet(from: string | null, signal: AbortSignal): Promise<Probe>
  /** Who offers an address on the wire of an interface. */
  askDhcp(plan: Plan, name: string, signal: AbortSignal): Promise<DhcpProbe>
}

export const thisComputer = (clock: Clock): Computer => ({
  watchNetwork: (onChange) => watchOwnNetwork({ clock }, onChange),
  hear: (name, onChange) => hearNeighbours({ clock, name }, onChange),
  network: () => readOwnNetwork(),
  ping,
  macAt,
  askName,
  reachInternet,
  askDhcp: (plan, name, signal) => askDhcp({ plan, name, clock, signal }),
})
