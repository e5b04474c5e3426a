/** A socket in a sentence, with the cords at it: for screen readers, and for the line over the drawing. */
import { useCallback } from 'react'
import type { RoomCord } from '../../../shared/technical-room/room-picture.ts'
import { type Text, useText } from '../../i18n.ts'
import { usePortWords } from '../switches/port-words.ts'
import { endKey, type RoomLayout, type RoomSocket } from './room-layout.ts'

export function useSocketWords({ cords }: RoomLayout): (socket: RoomSocket) => string {
  const t = useText()
  const portWords = usePortWords()
  return useCallback(
    (socket) => {
      const own = cords.filter(({ sockets }) => sockets.includes(socket.key))
      const head =
        socket.kind === 'interface'
          ? `${socket.owner} · ${portWords(socket.port)}`
          : [
              `${socket.owner} ${socket.position.label}`,
              socket.position.outlet ? `${t('kind.outlet')} ${socket.position.outlet}` : null,
              socket.position.stand ? `${t('kind.stand')} ${socket.position.stand}` : null,
            ]
              .filter((word) => word !== null)
              .join(' · ')
      return [head, ...own.map(({ cord }) => cordWords(t, cord, socket.key))].join(' · ')
    },
    [cords, portWords, t],
  )
}

/** `cord 12 blue 2 m → SW1 FastEthernet0/3, planned`. */
function cordWords(t: Text, cord: RoomCord, from: string): string {
  const far = cord.ends.find((end) => endKey(end) !== from)
  const about = [cord.name, cord.color, cord.length === null ? null : `${cord.length} m`]
  return t('room.cord', {
    about: about.filter((word) => word !== null).join(' '),
    to: far?.name ?? '?',
    state: t(`room.state.${cord.isFaulty ? 'fault' : cord.state}`),
  })
}
