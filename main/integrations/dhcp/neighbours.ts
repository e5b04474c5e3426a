/**
 * The MAC address of a machine on the wire, which no socket tells: the system's own table of neighbours does, once it had a
 * reason to ask. For a server of another network than ours it has none; there the address that it offered us is taken up
 * for two seconds, so that there is a way to it.
 */
import { execFile } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { macInNeighbours } from '../../../shared/dhcp/neighbour-text.ts'
import { type Clock, sleep } from '../../clock.ts'
import { lendWayTo, takeWayBack } from './ip-command.ts'

const run = promisify(execFile)

export interface Wanted {
  readonly address: string
  /** Null: on which it is, is not known. */
  readonly interface: string | null
  /** The address it offered; null: none, or a machine that is to be asked for in the usual way only. */
  readonly offered: string | null
}

/** Null where it could not be found out. */
export async function findMac(wanted: Wanted, clock: Clock): Promise<string | null> {
  const known = (await readMac(wanted)) ?? (await askFor(wanted, clock))
  if (known !== null || wanted.interface === null || wanted.offered === null) return known
  const { address, interface: name, offered } = wanted
  if (!(await lendWayTo(name, offered, address, LENT_SECONDS))) return null
  try {
    return await askFor(wanted, clock)
  } finally {
    await takeWayBack(name, offered, address)
  }
}

const LENT_SECONDS = 5
/** A neighbour on the same wire answers within milliseconds; a busy small router may need longer. */
const LOOKS_MS = [20, 80, 200, 400, 800]

/** Gives the system a reason to ask, and looks whether it learned. */
async function askFor(wanted: Wanted, clock: Clock): Promise<string | null> {
  if (!(await knock(wanted.address))) return null
  for (const pause of LOOKS_MS) {
    await sleep(clock, pause)
    const mac = await readMac(wanted)
    if (mac !== null) return mac
  }
  return null
}

const DISCARD_PORT = 9

/** One byte to a port that takes everything and answers nothing. False: there is no way there. */
function knock(address: string): Promise<boolean> {
  const socket = createSocket('udp4')
  return new Promise((resolve) => {
    const end = (isSent: boolean) => {
      socket.close()
      resolve(isSent)
    }
    // No way there is an answer too: the table says nothing then.
    socket.once('error', () => end(false))
    socket.send(Uint8Array.of(0), DISCARD_PORT, address, (error) => {
      socket.removeAllListeners('error')
      end(error === null)
    })
  })
}

/** Of a machine that was just asked for: the system knows it then, where it is on the same wire. Null: it does not. */
export const macAt = (address: string): Promise<string | null> => readMac({ address, interface: null })

async function readMac({
  address,
  interface: name,
}: Pick<Wanted, 'address' | 'interface'>): Promise<string | null> {
  if (process.platform === 'linux')
    return macInNeighbours(await readFile('/proc/net/arp', 'utf8'), address, name)
  // Interfaces are named otherwise there, or not at all.
  const { stdout } = await run('arp', process.platform === 'win32' ? ['-a'] : ['-an'])
  return macInNeighbours(stdout, address, null)
}
