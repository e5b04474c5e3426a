/**
 * An SSH server in this process, for what a real sshd needs accounts for: passwords, questions, old keys, faults. Its
 * algorithms are ssh2's, so only logins and endings are tested against it; the rest is tested against OpenSSH.
 */
import type { AddressInfo } from 'node:net'
import ssh2, { type AuthContext, type ServerChannel, type ServerConfig } from 'ssh2'

export interface FakeSshServer {
  readonly port: number
  /** Ways of logging in that were tried, in order. */
  readonly tried: readonly string[]
  /** Size of the terminal asked for. */
  readonly terminal: { readonly cols: number; readonly rows: number } | null
  /** Cuts every connection, as a pulled network cable that answers with a reset. */
  cut(): void
  stop(): Promise<void>
}

export interface FakeSshOptions {
  readonly hostKey?: string
  readonly algorithms?: ServerConfig['algorithms']
  readonly banner?: string
  /** Accepts or rejects a try; by default everyone is let in. */
  readonly onLogin?: (attempt: AuthContext) => void
  readonly onShell?: (channel: ServerChannel) => void
}

/** About one in a few hundred ed25519 keys that the library makes, it cannot read itself: such is made again. */
export function makeHostKey(type: 'ed25519' | 'rsa' = 'ed25519'): string {
  if (type === 'rsa') return ssh2.utils.generateKeyPairSync('rsa', { bits: 2048 }).private
  const key = ssh2.utils.generateKeyPairSync('ed25519').private
  return ssh2.utils.parseKey(key) instanceof Error ? makeHostKey(type) : key
}

const greet = (channel: ServerChannel) => {
  channel.write('sw-lab#')
}

export function startSshServer(options: FakeSshOptions = {}): Promise<FakeSshServer> {
  const tried: string[] = []
  const clients = new Set<{ end(): void }>()
  let terminal: FakeSshServer['terminal'] = null
  const server = new ssh2.Server(
    {
      hostKeys: [options.hostKey ?? makeHostKey()],
      ...(options.algorithms ? { algorithms: options.algorithms } : {}),
      ...(options.banner ? { banner: options.banner } : {}),
    },
    (client) => {
      clients.add(client)
      client.on('error', () => {})
      client.on('close', () => clients.delete(client))
      client.on('authentication', (attempt) => {
        tried.push(attempt.method)
        if (options.onLogin) options.onLogin(attempt)
        else attempt.accept()
      })
      client.on('ready', () =>
        client.on('session', (accept) => {
          const session = accept()
          session.on('pty', (acceptPty, _reject, { cols, rows }) => {
            terminal = { cols, rows }
            acceptPty()
          })
          session.on('shell', (acceptShell) => (options.onShell ?? greet)(acceptShell()))
        }),
      )
    },
  )
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        tried,
        get terminal() {
          return terminal
        },
        cut: () => {
          for (const client of clients) (client as unknown as { _sock: { destroy(): void } })._sock.destroy()
        },
        stop: () =>
          new Promise((stopped) => {
            for (const client of clients) client.end()
            server.close(() => stopped())
          }),
      }),
    ),
  )
}
