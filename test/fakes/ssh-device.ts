/** Emulated switches behind an SSH server of their own: each login gets the console, as a switch gives its command line. */
import { createHash } from 'node:crypto'
import ssh2, { type AuthContext } from 'ssh2'
import type { ServedDevice } from './device/serve-device.ts'
import { makeHostKey, startSshServer } from './ssh-server.ts'

export interface SshDevice {
  /** `127.0.0.1:40123`. */
  readonly address: string
  /** Of its host key, as people compare it. */
  readonly fingerprint: string
  /** Cuts every connection, and refuses new ones for as long as it is off the network. */
  fall(): void
  stand(): void
  setPassword(password: string): void
  stop(): Promise<void>
}

export interface SshDeviceOptions {
  readonly password?: string
  readonly hostKey?: string
}

function fingerprintOf(hostKey: string): string {
  const key = ssh2.utils.parseKey(hostKey)
  if (key instanceof Error) throw key
  return `SHA256:${createHash('sha256').update(key.getPublicSSH()).digest('base64').replace(/=+$/, '')}`
}

const refuse = (attempt: AuthContext) => attempt.reject(['password'])

export async function serveOverSsh(
  device: Pick<ServedDevice, 'transport'>,
  { password: first = 'orme', hostKey = makeHostKey() }: SshDeviceOptions = {},
): Promise<SshDevice> {
  let isUp = true
  let password = first
  const server = await startSshServer({
    hostKey,
    onLogin: (attempt) => {
      if (!isUp) return refuse(attempt)
      if (attempt.method !== 'password') return refuse(attempt)
      if (attempt.password === password) attempt.accept()
      else refuse(attempt)
    },
    onShell: (channel) => {
      const transport = device.transport()
      transport.onData((bytes) => channel.write(Buffer.from(bytes)))
      transport.onClose(() => channel.end())
      channel.on('data', (bytes: Buffer) => transport.write(bytes))
      channel.on('close', () => void transport.close())
    },
  })
  return {
    address: `127.0.0.1:${server.port}`,
    fingerprint: fingerprintOf(hostKey),
    fall() {
      isUp = false
      server.cut()
    },
    stand() {
      isUp = true
    },
    setPassword(next) {
      password = next
    },
    stop: () => server.stop(),
  }
}
