/**
 * The cache of what the core said. Nothing goes stale by time: the core tells when the site changed, and everything is read again
 * then, but for what asks a server of the LAN: a tick on the checklist must not make FOG send all its images anew.
 */
import { QueryClient } from '@tanstack/react-query'

export const queryClient = new QueryClient({
  defaultOptions: {
    // The core is on this computer: what a screen asks it must not wait for a network, which technicians plug in and pull out all day.
    queries: {
      ...{ staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false },
      networkMode: 'always',
    },
  },
})

/** Calls that ask a server over the network, by their place in the contract. Their screens say themselves when they ask again. */
export const networkCalls: readonly string[] = [
  ...['fog.images', 'fog.tasks', 'fog.groups', 'fog.snapins', 'fog.nodes', 'fog.look', 'fog.lookSnapin'],
  ...['moveGuest.look', 'moveGuest.taskLog', 'proxmox.lookAct', 'proxmox.isos', 'outbox.offers'],
  'lanService.seePin',
]

/** Keys begin with the path of the call: `[['fog', 'images'], …]`. */
function asksServer({ queryKey: [path] }: { readonly queryKey: readonly unknown[] }): boolean {
  return Array.isArray(path) && networkCalls.includes(path.join('.'))
}

/** The site, its logs or its vault changed: whatever is told of the file is read again, and no server is asked. */
export const readSiteAgain = (client: QueryClient = queryClient): Promise<void> =>
  client.invalidateQueries({ predicate: (query) => !asksServer(query) })

/** Another site, or another address of a server: what servers said before is of no use, and is forgotten. */
export const forgetServers = (client: QueryClient = queryClient): Promise<void> =>
  client.resetQueries({ predicate: asksServer })
