/**
 * The peer: OpenSSH's own client for each switch, with all lines piped in at once and nothing waited for, compared or
 * read. It is what this machine and its sshd can do at most; nobody would configure a switch so.
 */
import { spawn } from 'node:child_process'
import { runTargets } from '../../../main/services/jobs/run-targets.ts'
import type { Room } from './room.ts'
import { tables } from './tables.ts'

const lines = ['terminal length 0', 'terminal width 511', 'show version', ...tables, 'exit']

function readOne({ user, key }: Room, address: string): Promise<void> {
  const [host, port = '22'] = address.split(':')
  const quiet = [
    '-o',
    'StrictHostKeyChecking=no',
    '-o',
    'UserKnownHostsFile=/dev/null',
    '-o',
    'LogLevel=ERROR',
  ]
  const client = spawn('ssh', ['-F', 'none', '-tt', '-i', key, '-p', port, ...quiet, `${user}@${host}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let said = ''
  client.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString('latin1')
  })
  // Left open: at its end the server would hang up.
  client.stdin.write(`${lines.join('\r')}\r`)
  return new Promise((resolve, reject) => {
    client.once('close', () =>
      said.includes('exit') ? resolve() : reject(new Error(`ssh to ${address}: ${said}`)),
    )
  })
}

/** Seconds for all switches, `limit` at a time. */
export async function readByClients(room: Room, limit: number): Promise<number> {
  const started = performance.now()
  const states = await runTargets(room.addresses, {
    limit,
    now: () => performance.now(),
    signal: new AbortController().signal,
    work: (address) => readOne(room, address),
    onChange: () => {},
  })
  const failed = states.find((state) => state.kind === 'failed')
  if (failed) throw failed.error
  return (performance.now() - started) / 1000
}
