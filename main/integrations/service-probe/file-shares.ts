/** NFS by its list of exports (ONC RPC, RFC 5531, RFC 1813 appendix I), SMB by the dialect it agrees on (MS-SMB2 2.2.3). */

import { readExports, readMappedPort, readRpcReply, rpcCall } from '../../../shared/service-check/nfs-rpc.ts'
import { down, type ServiceLook, up } from '../../../shared/service-check/service-look.ts'
import { readSmbDialect, smbNegotiate } from '../../../shared/service-check/smb-negotiate.ts'
import { converse, type Heard, type Place } from './conversation.ts'

const PORTMAPPER = { port: 111, program: 100_000, version: 2, getPort: 3 }
const MOUNT = { program: 100_005, version: 3, exports: 5 }
const TCP = 6

/** `portmapper`: where that answers; its well-known port by default. */
export async function lookAtNfs(
  place: Place,
  wanted: string | null,
  signal?: AbortSignal,
  portmapper: number = PORTMAPPER.port,
): Promise<ServiceLook> {
  const open = await converse(place, {}, signal)
  if (open.kind === 'failed') return open.look
  const { program, version, getPort } = PORTMAPPER
  const mapped = await ask(
    { host: place.host, port: portmapper },
    rpcCall({ program, version, procedure: getPort, words: [MOUNT.program, MOUNT.version, TCP, 0] }),
    signal,
  )
  if (mapped.kind === 'failed') return mapped.look
  const port = readMappedPort(readRpcReply(mapped.answer))
  if (port === null) return down('other_protocol', { port: portmapper })
  const told = await ask(
    { host: place.host, port },
    rpcCall({ program: MOUNT.program, version: MOUNT.version, procedure: MOUNT.exports, words: [] }),
    signal,
  )
  if (told.kind === 'failed') return told.look
  const exported = readExports(readRpcReply(told.answer))
  if (exported === null) return down('other_protocol', { port })
  const values = { exports: exported.join(', ') || '–', wanted: wanted ?? '' }
  const isThere = wanted === null ? exported.length > 0 : exported.includes(wanted)
  return isThere
    ? up('nfs_exports', open.ms, values)
    : down('nfs_missing', { ...values, wanted: wanted ?? '/' }, open.ms)
}

const ask = (place: Place, message: Uint8Array, signal?: AbortSignal): Promise<Heard> =>
  converse(place, { send: message, isEnough: (answer) => readRpcReply(answer) !== null }, signal)

export async function lookAtSmb(place: Place, signal?: AbortSignal): Promise<ServiceLook> {
  const heard = await converse(
    place,
    // Four bytes of length, then the header up to the dialect.
    { send: smbNegotiate(), isEnough: (answer) => answer.length >= 4 + 64 + 6 },
    signal,
  )
  if (heard.kind === 'failed') return heard.look
  const dialect = readSmbDialect(heard.answer)
  return dialect === null
    ? down('other_protocol', { port: place.port }, heard.ms)
    : up('smb_dialect', heard.ms, { dialect })
}
