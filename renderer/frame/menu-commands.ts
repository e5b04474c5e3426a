/** What the native menu of the desktop asks of the page; in the browser nobody asks. */
import { spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { type MenuCommand, PAGE_MESSAGE } from '../../shared/electron-channels.ts'
import { useNewSite } from '../state/new-site.ts'
import { useHistory } from './use-history.ts'

const commandOf = (event: MessageEvent): MenuCommand | null => {
  const data: unknown = event.data
  const isOurs = event.source === window && typeof data === 'object' && data !== null
  if (!isOurs || !('type' in data) || data.type !== PAGE_MESSAGE.menuCommand) return null
  return 'command' in data ? (data.command as MenuCommand) : null
}

/** Listens as long as the frame stands. */
export function useMenuCommands(): void {
  const history = useHistory()
  const [, navigate] = useLocation()
  useEffect(() => {
    const actions: Record<MenuCommand, () => unknown> = {
      'new-site': () => {
        navigate('/')
        useNewSite.getState().ask()
      },
      ...history,
      search: () => spotlight.open(),
      'plug-in-console': () => navigate('/console'),
    }
    const receive = (event: MessageEvent) => {
      const command = commandOf(event)
      if (command) actions[command]?.()
    }
    window.addEventListener('message', receive)
    return () => window.removeEventListener('message', receive)
  }, [history, navigate])
}
