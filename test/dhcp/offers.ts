/** Answers of servers for tests, as bytes and as they are heard. */
import { encodeMessage } from '../../shared/dhcp/encode-message.ts'
import { type DhcpFields, writeOptions } from '../../shared/dhcp/option-fields.ts'
import { MESSAGE_TYPE } from '../../shared/dhcp/option-table.ts'
import { readReply, type ServerReply } from '../../shared/dhcp/server-reply.ts'

export interface Told {
  readonly server: string
  readonly address?: string
  readonly relay?: string
  readonly xid?: number
  readonly fields?: DhcpFields
}

export const offer = ({ server, address, relay, xid, fields }: Told): Uint8Array =>
  encodeMessage({
    op: 'reply',
    hardwareType: 1,
    hops: 0,
    xid: xid ?? 7,
    secs: 0,
    broadcast: true,
    clientAddress: '0.0.0.0',
    yourAddress: address ?? '0.0.0.0',
    nextServer: '0.0.0.0',
    relayAddress: relay ?? '0.0.0.0',
    hardwareAddress: Uint8Array.of(2, 0, 0, 0, 0, 1),
    serverName: '',
    bootFile: '',
    options: writeOptions({ messageType: MESSAGE_TYPE.offer, serverId: server, ...fields }),
  })

/** `source`: where the packet came from, if not from the server. */
export function heardOffer(told: Told, source = told.server): ServerReply {
  const reply = readReply(offer(told), source)
  if (!reply) throw new Error('no reply was made')
  return reply
}
