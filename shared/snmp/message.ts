/** A question of SNMP and its answer, versions 1 and 2c (RFC 1157, RFC 3416): GETNEXT is all that a walk needs. */
import {
  decodeInteger,
  decodeOid,
  decodeTlvs,
  encodeInteger,
  encodeOid,
  encodeTlv,
  TAG,
  type Tlv,
} from './ber.ts'

export const SNMP_PORT = 161

/** As the version is written in a message. */
export type SnmpVersion = 0 | 1

const GET_NEXT = 0xa1
const RESPONSE = 0xa2

export interface SnmpQuestion {
  readonly version: SnmpVersion
  readonly community: string
  /** Comes back with the answer; positive, 31 bit. */
  readonly id: number
  /** The objects before those that are wanted. */
  readonly oids: readonly string[]
}

/** What an object holds: a number, bytes, or something this application does not read. */
export type SnmpValue = number | Uint8Array | null

export interface SnmpAnswer {
  readonly version: number
  readonly id: number
  /** Not 0: refused, or (version 1) nothing follows. */
  readonly error: number
  readonly values: readonly { readonly oid: string; readonly value: SnmpValue }[]
}

export const askNext = ({ version, community, id, oids }: SnmpQuestion): Uint8Array =>
  encodeTlv(
    TAG.sequence,
    encodeInteger(version),
    encodeTlv(TAG.octets, new TextEncoder().encode(community)),
    encodeTlv(
      GET_NEXT,
      encodeInteger(id),
      encodeInteger(0),
      encodeInteger(0),
      encodeTlv(
        TAG.sequence,
        ...oids.map((oid) => encodeTlv(TAG.sequence, encodeOid(oid), encodeTlv(TAG.nothing))),
      ),
    ),
  )

/** Null where the bytes are no answer of SNMP. */
export function readAnswer(bytes: Uint8Array): SnmpAnswer | null {
  const [version, , pdu] = inside(decodeTlvs(bytes), TAG.sequence) ?? []
  if (version === undefined || pdu?.tag !== RESPONSE) return null
  const [id, error, , list] = decodeTlvs(pdu.content) ?? []
  const rows = list?.tag === TAG.sequence ? decodeTlvs(list.content) : null
  const numbers = [version, id, error].map((one) => (one ? decodeInteger(one.content) : null))
  const [ofVersion, ofId, ofError] = numbers
  if (rows === null || ofVersion == null || ofId == null || ofError == null) return null
  const values = rows.map(readRow)
  if (values.some((value) => value === null)) return null
  return { version: ofVersion, id: ofId, error: ofError, values: values.filter((value) => value !== null) }
}

const inside = (tlvs: Tlv[] | null, tag: number): Tlv[] | null => {
  const [only] = tlvs ?? []
  return only?.tag === tag ? decodeTlvs(only.content) : null
}

function readRow({ tag, content }: Tlv): SnmpAnswer['values'][number] | null {
  const [name, value] = tag === TAG.sequence ? (decodeTlvs(content) ?? []) : []
  const oid = name?.tag === TAG.oid ? decodeOid(name.content) : null
  if (oid === null || value === undefined) return null
  return { oid, value: readValue(value) }
}

/** Counter, Gauge and TimeTicks: the numbers that are not INTEGER. */
const NUMBERS: ReadonlySet<number> = new Set([TAG.integer, 0x41, 0x42, 0x43])

function readValue({ tag, content }: Tlv): SnmpValue {
  if (NUMBERS.has(tag)) return decodeInteger(content)
  return tag === TAG.octets ? content : null
}
