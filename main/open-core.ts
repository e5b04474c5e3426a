/** Opens the core for a shell, and the site the shell was started with. */
import { os } from '@orpc/server'

export type StartWith =
  | { readonly kind: 'home' }
  | { readonly kind: 'demo' }
  | { readonly kind: 'file'; readonly path: string }

export async function openCore(shell: 'web' | 'electron', _start: StartWith) {
  return {
    router: { app: { info: os.handler(() => ({ version: '0.1.0', shell, station: '' })) } },
    context: {},
    close: async () => {},
  }
}
