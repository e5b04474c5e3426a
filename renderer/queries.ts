/**
 * The cache of what the core said. Nothing goes stale by time: the core tells when the site changed, and everything
 * is read again then.
 */
import { QueryClient } from '@tanstack/react-query'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false },
  },
})
