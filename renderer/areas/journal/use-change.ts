/** Says more of entries, in the name of whoever is at this window. */
import { useCallback } from 'react'
import { client } from '../../rpc.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'

export type Change = Omit<Parameters<typeof client.journal.change>[0], 'by'>

/** Resolves with whether it is kept. */
export function useChange(): (change: Change) => Promise<boolean> {
  const act = useAct()
  return useCallback(
    async (change) => {
      const by = useTickingPerson.getState().name.trim()
      const changed = await act(() => client.journal.change({ ...change, ...(by === '' ? {} : { by }) }))
      return changed !== undefined
    },
    [act],
  )
}
