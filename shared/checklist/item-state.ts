/**
 * The state of a checklist item, derived from everybody's ticks. Nothing is stored: laptops unite their ticks in any
 * order and must all read the same state. A laptop's clock may go back, so on one station the sequence number decides
 * which tick is the last, and the time only decides between stations.
 */

/** What a person noted about an item; `todo` takes back what the same person noted before. */
export interface Tick {
  /** ULID, the identity under which packets are merged. */
  readonly id: string
  readonly item: string
  readonly by: string
  readonly station: string
  /** Grows by each tick of its station, whatever the clock does. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly state: 'done' | 'fault' | 'todo'
}

export type ItemState = Tick['state'] | 'contradiction'

/**
 * The state of one item from its ticks, in any order: each person's last tick counts. One says done, another fault:
 * a contradiction, until one of them notes otherwise. A tick taken back says nothing.
 */
export function itemState(ticks: readonly Tick[]): ItemState {
  const said = new Set(lastTicks(ticks).map((tick) => tick.state))
  if (said.has('done') && said.has('fault')) return 'contradiction'
  if (said.has('fault')) return 'fault'
  return said.has('done') ? 'done' : 'todo'
}

/** Each person's last tick of one item: the last of each station first, then the latest of these. */
export function lastTicks(ticks: readonly Tick[]): readonly Tick[] {
  // Nearly every item was ticked once.
  if (ticks.length < 2) return ticks
  const ofStations = lastOfEach(ticks, (tick) => JSON.stringify([tick.by, tick.station]), isLaterOnStation)
  return lastOfEach(ofStations, (tick) => tick.by, isLaterByClock)
}

function lastOfEach(
  ticks: readonly Tick[],
  keyOf: (tick: Tick) => string,
  isLater: typeof isLaterByClock,
): Tick[] {
  const last = new Map<string, Tick>()
  for (const tick of ticks) {
    const known = last.get(keyOf(tick))
    if (known === undefined || isLater(tick, known)) last.set(keyOf(tick), tick)
  }
  return [...last.values()]
}

function isLaterOnStation(a: Tick, b: Tick): boolean {
  return a.seq === b.seq ? a.id > b.id : a.seq > b.seq
}

function isLaterByClock(a: Tick, b: Tick): boolean {
  const [atA, atB] = [Date.parse(a.at), Date.parse(b.at)]
  return atA === atB ? a.id > b.id : atA > atB
}
