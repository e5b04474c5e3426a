/** An SNMP agent on loopback that answers GETNEXT out of a table, as a printer of one version does. */
import { createSocket } from 'node:dgram'
import { onTestFinished } from 'vitest'
import {
  decodeInteger,
  decodeOid,
  decodeTlvs,
  encodeInteger,
  encodeOid,
  encodeTlv,
  TAG,
} from '../../shared/snmp/ber.ts'

export interface FakeAgentOptions {
  readonly community?: string
  /** Of SNMP; as it is written in a message. */
  readonly version?: 0 | 1
  /** In the order of the agent. */
  readonly rows: readonly (readonly [oid: string, value: string | number])[]
}

const NO_SUCH_NAME = 2
const END_OF_MIB = 0x82

/** The port it answers on. */
export async function startSnmpAgent(options: FakeAgentOptions): Promise<number> {
  const socket = createSocket('udp4')
  socket.on('message', (bytes, from) => {
    const answer = answerTo(bytes, options)
    if (answer) socket.send(answer, from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  onTestFinished(() => void socket.close())
  return socket.address().port
}

function answerTo(bytes: Uint8Array, { community = 'public', version, rows }: FakeAgentOptions) {
  const [message] = decodeTlvs(bytes) ?? []
  const [ofVersion, given, pdu] = decodeTlvs(message?.content ?? bytes) ?? []
  const [id, , , list] = decodeTlvs(pdu?.content ?? bytes) ?? []
  if (!ofVersion || !given || !id || !list) return null
  const asked = decodeInteger(ofVersion.content) === 0 ? 0 : 1
  if (new TextDecoder().decode(given.content) !== community || (version ?? asked) !== asked) return null
  const oids = (decodeTlvs(list.content) ?? []).map(({ content }) => {
    const [oid] = decodeTlvs(content) ?? []
    return decodeOid(oid?.content ?? content) ?? ''
  })
  const found = oids.map((oid) => rows.find(([one]) => compareOids(one, oid) > 0))
  const isRefused = asked === 0 && found.some((row) => row === undefined)
  const values = oids.map((oid, at) => {
    const row = isRefused ? undefined : found[at]
    const value = row ? encodeValue(row[1]) : encodeTlv(isRefused ? TAG.nothing : END_OF_MIB)
    return encodeTlv(TAG.sequence, encodeOid(row?.[0] ?? oid), value)
  })
  return encodeTlv(
    TAG.sequence,
    encodeInteger(asked),
    encodeTlv(TAG.octets, given.content),
    encodeTlv(
      0xa2,
      encodeTlv(TAG.integer, id.content),
      encodeInteger(isRefused ? NO_SUCH_NAME : 0),
      encodeInteger(isRefused ? 1 : 0),
      encodeTlv(TAG.sequence, ...values),
    ),
  )
}

const encodeValue = (value: string | number): Uint8Array =>
  typeof value === 'number' ? encodeInteger(value) : encodeTlv(TAG.octets, new TextEncoder().encode(value))

function compareOids(a: string, b: string): number {
  const [left, right] = [a, b].map((oid) => oid.split('.').map(Number))
  for (const [at, number] of (left ?? []).entries()) {
    const other = right?.[at]
    if (other === undefined) return 1
    if (number !== other) return number - other
  }
  return (left?.length ?? 0) - (right?.length ?? 0)
}
