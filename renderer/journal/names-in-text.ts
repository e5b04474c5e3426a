/** What the text of an entry names, while it is typed. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { NamesInText } from '../../shared/contract/journal.ts'
import { type LinkedObject, objectKey } from '../../shared/journal/log-record.ts'
import { rpc } from '../rpc.ts'

const WAIT_MS = 150

const none: NamesInText = { objects: [], open: [] }

export function useNamesInText(text: string, isAsking: boolean): NamesInText {
  const [asked] = useDebouncedValue(text, WAIT_MS)
  const found = useQuery(
    rpc.journal.find.queryOptions({
      input: { text: asked },
      enabled: isAsking && asked.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  )
  return text.trim() === '' ? none : (found.data ?? none)
}

/** What the entry will be about: named or chosen, and not taken away. */
export function linkedOf(
  { objects }: NamesInText,
  {
    chosen,
    dropped,
  }: { readonly chosen: readonly LinkedObject[]; readonly dropped: readonly LinkedObject[] },
): readonly LinkedObject[] {
  const without = new Set(dropped.map(objectKey))
  const all = new Map([...objects, ...chosen].map((object) => [objectKey(object), object]))
  return [...all.values()].filter((object) => !without.has(objectKey(object)))
}
