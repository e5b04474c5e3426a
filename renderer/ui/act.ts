/**
 * The one way a screen does something: run the call, and where it is refused say why and what to do. Anything that is
 * not a refusal is a bug and is shown as such, with its text.
 */

import { notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/client'
import { useCallback } from 'react'
import { sayIn } from '../../shared/i18n/say-in.ts'
import { useText } from '../i18n.ts'
import { usePreferences } from '../state/preferences.ts'

/** Why it was refused, in the language of the screen. */
export const messageOf = (error: unknown): string =>
  sayIn(usePreferences.getState().language, error instanceof Error ? error.message : String(error))

/** The refusal's code, or null for a bug. */
export const refusalCode = (error: unknown): string | null =>
  error instanceof ORPCError && error.code === 'REFUSED' ? (error.data as { code: string }).code : null

export type Act = <T>(work: () => Promise<T>) => Promise<T | undefined>

export function useAct(): Act {
  const t = useText()
  return useCallback(
    async (work) => {
      try {
        return await work()
      } catch (error) {
        notifications.show({
          color: 'red',
          title: t('error.title'),
          message: messageOf(error),
          autoClose: false,
        })
        return undefined
      }
    },
    [t],
  )
}
