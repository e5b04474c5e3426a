/** Ticks in the name of whoever is at this window. */
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { Tick } from '../../../shared/checklist/item-state.ts'
import { useText } from '../../i18n.ts'
import { queryClient } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'
import type { ShrunkPhoto } from '../../ui/shrink-photo.ts'

export interface Remark {
  readonly note?: string
  readonly photo?: ShrunkPhoto
}

/** Resolves with false where nothing was recorded. */
export type TickItems = (items: readonly string[], state: Tick['state'], remark?: Remark) => Promise<boolean>

export function useTicking(): TickItems {
  const t = useText()
  const act = useAct()
  return useCallback(
    async (items, state, remark = {}) => {
      const by = useTickingPerson.getState().name.trim()
      if (by === '') {
        notifications.show({ color: 'orange', message: t('checklist.who.missing') })
        return false
      }
      const done = await act(() => client.checklist.tick({ items: [...items], state, by, ...remark }))
      // Read again before the next key, so that the list never shows the old state.
      if (done) await queryClient.invalidateQueries({ queryKey: rpc.checklist.key() })
      return done !== undefined
    },
    [act, t],
  )
}
