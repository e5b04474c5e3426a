/** What a server said on the wire: an offer to us, or what it told somebody else within earshot. */
import { decodeMessage } from './decode-message.ts'
import { NO_ADDRESS } from './message.ts'
import { type DhcpFields, type OtherOption, readOptions } from './option-fields.ts'
import { MESSAGE_TYPE } from './option-table.ts'

/** `lease`: nothing was heard; it gave this computer the address it has. */
export type ReplyKind = 'offer' | 'ack' | 'nak' | 'lease'

export interface ServerReply {
  readonly kind: ReplyKind
  readonly xid: number
  /** How the server calls itself (option 54), else where the packet came from. */
  readonly server: string
  /** Who put the packet on this wire: the server, or its relay. */
  readonly source: string
  /** The relay the answer came through. */
  readonly relay: string | null
  /** The address given; a PXE server that leaves that to others gives none. */
  readonly address: string | null
  /** Where a PXE client goes on (siaddr). */
  readonly nextServer: string | null
  readonly fields: DhcpFields
  readonly others: readonly OtherOption[]
}

const kinds: Readonly<Record<number, ReplyKind>> = {
  [MESSAGE_TYPE.offer]: 'offer',
  [MESSAGE_TYPE.ack]: 'ack',
  [MESSAGE_TYPE.nak]: 'nak',
}

const unlessNone = (address: string): string | null => (address === NO_ADDRESS ? null : address)

/** Null where the bytes are no answer of a server. An answer without a type is BOOTP's, which is an offer. */
export function readReply(bytes: Uint8Array, source: string): ServerReply | null {
  const message = decodeMessage(bytes)
  if (message?.op !== 'reply') return null
  const { fields, others } = readOptions(message.options)
  const kind = fields.messageType === undefined ? 'offer' : kinds[fields.messageType]
  if (!kind) return null
  const { messageType: _type, serverId, ...told } = fields
  return {
    kind,
    xid: message.xid,
    server: serverId ?? source,
    source,
    relay: unlessNone(message.relayAddress),
    address: unlessNone(message.yourAddress),
    nextServer: unlessNone(message.nextServer),
    fields: { ...bootFields(message), ...told },
    others,
  }
}

/** BOOTP's own fields for the boot server and file, where no option says it. */
const bootFields = (message: { serverName: string; bootFile: string }): DhcpFields => ({
  ...(message.serverName ? { bootServer: message.serverName } : {}),
  ...(message.bootFile ? { bootFile: message.bootFile } : {}),
})
