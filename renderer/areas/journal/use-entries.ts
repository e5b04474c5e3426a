/** All entries of the site, as they stand now. */
import { useQuery } from '@tanstack/react-query'
import type { EntryView } from '../../../shared/contract/journal.ts'
import { rpc } from '../../rpc.ts'

export function useEntries(): readonly EntryView[] | undefined {
  const entries = useQuery(rpc.journal.entries.queryOptions())
  if (entries.error) throw entries.error
  return entries.data
}
