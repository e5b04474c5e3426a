/** Kea's control socket for tests of the screens and commands. The form of its answers is Kea's own: the laboratory asks a real one. */
import { createServer, type Server } from 'node:net'

/** What `status-get` tells of high availability. */
export const keaPairOf = (
  state: string,
  serves: boolean,
  { last = '', isInterrupted = false }: { readonly last?: string; readonly isInterrupted?: boolean } = {},
) => ({
  'high-availability': [
    {
      'ha-mode': 'hot-standby',
      'ha-servers': {
        local: { role: 'primary', scopes: serves ? ['R1'] : [], state },
        remote: { age: 3, 'communication-interrupted': isInterrupted, 'last-state': last },
      },
    },
  ],
})

/** Answers at `path` until it is closed; `told` is asked anew each time. */
export function openKeaSocket(path: string, told: () => object): Promise<Server> {
  const server = createServer((connection) => {
    connection.once('data', (asked) => {
      const { command } = JSON.parse(asked.toString()) as { command: string }
      connection.end(
        JSON.stringify(command === 'status-get' ? { arguments: told(), result: 0 } : { result: 2 }),
      )
    })
  })
  return new Promise((resolve) => server.listen(path, () => resolve(server)))
}
