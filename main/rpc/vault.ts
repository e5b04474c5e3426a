/** The vault's calls. */
import { os } from './implementer.ts'

export const vault = os.vault.router({
  state: os.vault.state.handler(({ context }) => context.services.vault.state()),
  create: os.vault.create.handler(({ context, input }) => context.services.vault.create(input.passphrase)),
  unlock: os.vault.unlock.handler(({ context, input }) =>
    context.services.vault.unlock(input.passphrase, input.remember),
  ),
  lock: os.vault.lock.handler(({ context }) => context.services.vault.lock()),
  set: os.vault.set.handler(({ context, input }) => context.services.vault.set(input.name, input.value)),
  remove: os.vault.remove.handler(({ context, input }) => context.services.vault.remove(input.name)),
  changePassphrase: os.vault.changePassphrase.handler(({ context, input }) =>
    context.services.vault.changePassphrase(input.current, input.next),
  ),
})
