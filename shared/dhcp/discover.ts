/**
 * The question of the watch: "who gives addresses here?", as any computer asks it that was just plugged in. The real
 * address of the card, because servers and switches take a made-up one for what it is; the broadcast flag, because the
 * answer could not reach a program otherwise.
 */
import { encodeMessage } from './encode-message.ts'
import { NO_ADDRESS } from './message.ts'
import { writeOptions } from './option-fields.ts'
import { MESSAGE_TYPE } from './option-table.ts'
import { fromHex } from './option-value.ts'

const ETHERNET = 1
/** What an offer is judged and told by; 121 and 252 are how a server leads traffic elsewhere. */
const ASKED_FOR = [1, 3, 6, 15, 28, 42, 43, 51, 54, 58, 59, 66, 67, 121, 150, 252]

export interface Discover {
  /** Unsigned 32 bits; answers carry it. */
  readonly xid: number
  /** With colons. */
  readonly mac: string
  /**
   * How long it says it asks already. Of two servers that share the load (RFC 3074), the one that leaves this client to
   * the other answers only who has waited for some seconds.
   */
  readonly secs: number
}

export const encodeDiscover = ({ xid, mac, secs }: Discover): Uint8Array =>
  encodeMessage({
    op: 'request',
    hardwareType: ETHERNET,
    hops: 0,
    xid,
    secs,
    broadcast: true,
    clientAddress: NO_ADDRESS,
    yourAddress: NO_ADDRESS,
    nextServer: NO_ADDRESS,
    relayAddress: NO_ADDRESS,
    hardwareAddress: fromHex(mac.replaceAll(':', '')),
    serverName: '',
    bootFile: '',
    options: writeOptions({ messageType: MESSAGE_TYPE.discover, askedFor: ASKED_FOR, longestMessage: 1500 }),
  })
