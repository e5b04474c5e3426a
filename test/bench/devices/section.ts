/**
 * Four tables of 48 switches over SSH, read and parsed as `brassage run` does it, some at a time: against one at a time,
 * and against the time that the switches themselves take to answer.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../../main/commands/run.ts'
import { missingSshd } from '../../system/ssh-peers.ts'
import type { BenchRow, BenchSection } from '../report.ts'
import { latencyOf } from './latency.ts'
import { readByClients } from './openssh-clients.ts'
import { openRoom, type Room } from './room.ts'
import { tables } from './tables.ts'

const area = 'devices'
const count = 48

interface Reading {
  readonly seconds: number
  /** What our own process worked for one device, in milliseconds. */
  readonly cpuMs: number
  /** What each switch was busy, in seconds. */
  readonly busy: readonly number[]
  readonly commands: number
}

interface Told {
  readonly done: number
  readonly devices: readonly {
    readonly error?: { readonly message: string }
    readonly outputs: readonly {
      readonly rows: readonly unknown[] | null
      readonly unparsed: readonly string[]
    }[]
  }[]
}

async function read(
  room: Room,
  addresses: readonly string[],
  limit: number,
  state: string,
): Promise<Reading> {
  const before = process.cpuUsage()
  const started = performance.now()
  const { json } = await runCommand.run({
    positionals: [],
    options: {
      devices: addresses.join(','),
      limit: String(limit),
      user: room.user,
      key: room.key,
      yes: true,
      command: [...tables],
    },
    env: { ...process.env, BRASSAGE_STATE: state },
    interactive: false,
    stderr: () => {},
    signal: new AbortController().signal,
  })
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  checkAll(json as unknown as Told, addresses.length)
  const logins = await loginsOf(room, addresses.length)
  return {
    seconds,
    cpuMs: (user + system) / 1000 / addresses.length,
    busy: logins.map(({ busyMs }) => busyMs / 1000),
    commands: Math.max(...logins.map(({ commands }) => commands)),
  }
}

function checkAll({ done, devices }: Told, wanted: number): void {
  const wrong = devices.find(({ error }) => error)?.error?.message
  if (done !== wanted) throw new Error(`${done} of ${wanted} devices were read: ${wrong}`)
  for (const { outputs } of devices)
    for (const [at, { rows, unparsed }] of outputs.entries())
      if (!rows?.length || unparsed.length > 0) throw new Error(`${tables[at]}: ${unparsed[0] ?? 'no rows'}`)
}

/** The switches tell of a login when sshd has ended it, a moment after us. */
async function loginsOf(room: Room, wanted: number) {
  const logins = room.takeLogins()
  while (logins.length < wanted) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    logins.push(...room.takeLogins())
  }
  return logins
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** The switches' own time at `limit` at once: no less than the busiest of them, nor than all of them shared out. */
const ownTime = (busy: readonly number[], limit: number): number =>
  Math.max(Math.max(...busy), sum(busy) / limit)

/** For one at a time every sixth switch is read, and the time taken six times: all would take longer than all the rest. */
const sampled = 6

const rowsAt = async (room: Room, limit: number, alone: number, state: string): Promise<BenchRow[]> => {
  const { seconds, cpuMs, busy, commands } = await read(room, room.addresses, limit, state)
  const name = `${limit} at a time, ${commands} commands each`
  const clients = await readByClients(room, limit)
  room.takeLogins()
  const ratio = seconds / clients
  return [
    row(name, seconds, 'one at a time', alone),
    row(name, seconds, 'their own time', ownTime(busy, limit)),
    {
      ...row(name, seconds, 'ssh, all lines piped in blindly', clients),
      goal: { text: 'ratio <= 2', isMet: ratio <= 2 },
    },
    { area, name: `${limit} at a time: our processor time for a device`, value: cpuMs, unit: 'ms' },
  ]
}

async function measureRoom(room: Room, state: string): Promise<BenchRow[]> {
  const some = room.addresses.filter((_, at) => at % sampled === 0)
  // Their keys become known and the code warm.
  await read(room, some, 8, state)
  const single = await read(room, some, 1, state)
  const alone = single.seconds * sampled
  const name = `one at a time (${some.length} of ${count}, times ${sampled})`
  const rows: BenchRow[] = [row(name, alone, 'their own time', sum(single.busy) * sampled)]
  for (const limit of [8, 16, 48]) rows.push(...(await rowsAt(room, limit, alone, state)))
  const needed = Array.from({ length: count }, (_, at) => (tables.length * latencyOf(at + 1)) / 1000)
  rows.push(
    row('the four tables alone, in the slowest switch', Math.max(...needed), 'in all of them', sum(needed)),
  )
  return rows
}

const row = (name: string, value: number, peer: string, peerValue: number): BenchRow => ({
  area,
  name,
  value,
  unit: 's',
  against: { name: peer, value: peerValue },
})

async function measureDevices(): Promise<BenchRow[]> {
  if (missingSshd()) throw new Error('no sshd or no socat is installed')
  const state = mkdtempSync(join(tmpdir(), 'brassage-bench-'))
  const room = await openRoom(count)
  try {
    return await measureRoom(room, state)
  } finally {
    await room.close()
    rmSync(state, { recursive: true, force: true })
  }
}

export const devicesSection: BenchSection = { area, measure: measureDevices }
