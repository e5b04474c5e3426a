/** The system's key store as the core uses it: each step is a request to Electron's main process, which alone has it. */
import type { HostClient } from './host-client.ts'
import type { KeyStore } from './vault/os-key.ts'

export function createHostKeyStore(host: Pick<HostClient, 'ask'>): KeyStore {
  const need = (answer: string | null): string => {
    if (answer === null) throw new Error('the key store gave no answer')
    return answer
  }
  return {
    backend: () => host.ask({ kind: 'key-store' }),
    wrap: async (plain) => Buffer.from(need(await host.ask({ kind: 'protect', text: plain })), 'base64'),
    unwrap: async (wrapped) =>
      need(await host.ask({ kind: 'unprotect', sealed: Buffer.from(wrapped).toString('base64') })),
  }
}
