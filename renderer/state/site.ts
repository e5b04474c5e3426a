/** The open site as the core last told it; a new revision makes every query of the file read again. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { SiteState } from '../../shared/contract/site.ts'
import { forgetServers, readSiteAgain } from '../queries.ts'
import { client } from '../rpc.ts'
import { useConnection } from './connection.ts'

interface OpenSite {
  readonly site: SiteState | null
  /** False until the core has answered once. */
  readonly known: boolean
}

export const useSite = create<OpenSite>(() => ({ site: null, known: false }))

/** The station that writes the plan, where that is not this one; null otherwise. */
export const useOtherWriter = (): string | null => useSite(({ site }) => site?.otherWriter ?? null)

async function follow(signal: AbortSignal): Promise<void> {
  for await (const site of await client.site.watch(undefined, { signal })) {
    const before = useSite.getState()
    useSite.setState({ site, known: true })
    if (before.known && before.site?.path !== site?.path) await forgetServers()
    await readSiteAgain()
  }
}

/** Follows the core's site for as long as the frame stands. */
export function useSiteWatch(): void {
  useEffect(() => {
    const controller = new AbortController()
    follow(controller.signal).catch((error: unknown) => {
      // A lost connection ends the stream as well; the frame's banner says so.
      if (!controller.signal.aborted && useConnection.getState().connection !== 'lost') throw error
    })
    return () => controller.abort()
  }, [])
}
