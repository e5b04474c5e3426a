/** Work in the background that needs the vault: it waits until that is unlocked, and stops where it is locked meanwhile. */
import type { OpenVault } from '../../vault/vault.ts'
import type { Workspace } from '../workspace.ts'

export interface VaultInUse {
  readonly workspace: Pick<Workspace, 'follow'>
  /** Null while it is locked. */
  readonly vault: () => OpenVault | null
}

/** Null: `signal` took it back, or the application is closed. */
export async function untilUnlocked(
  { workspace, vault }: VaultInUse,
  signal: AbortSignal,
): Promise<OpenVault | null> {
  for await (const _ of workspace.follow(signal)) {
    const open = vault()
    if (open !== null) return open
  }
  return null
}

/** `work`'s signal aborts too once another vault is open than `open`, or none: then null. Rejects as `work` does otherwise. */
export async function whileUnlocked<T>(
  { workspace, vault }: VaultInUse,
  open: OpenVault,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const [locked, ended] = [new AbortController(), new AbortController()]
  const watch = async () => {
    for await (const _ of workspace.follow(ended.signal)) if (vault() !== open) locked.abort()
  }
  const watching = watch()
  try {
    return await work(AbortSignal.any([signal, locked.signal]))
  } catch (error) {
    // It may have been locked a moment before that was told.
    if (vault() !== open && !signal.aborted) return null
    throw error
  } finally {
    ended.abort()
    await watching
  }
}
