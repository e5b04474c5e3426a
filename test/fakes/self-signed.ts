/** Certificates for servers of tests, made on the spot: self-signed, P-256, of any dates. */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

export interface MadeCertificate {
  readonly cert: string
  readonly key: string
  /** `AB:CD:…`, SHA-256. */
  readonly fingerprint: string
}

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const size = body.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (at: Date) => {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  // Years before 2050 have two digits (RFC 5280, 4.1.2.5).
  return at.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : der(0x18, Buffer.from(`${digits}Z`))
}

const ECDSA_SHA256 = oid('2a8648ce3d040302')
const COMMON_NAME = oid('550403')

/** `from` and `to`: dates between which it is valid. */
export function selfSigned(
  name = 'pve.test',
  from = new Date('2020-01-01T00:00:00Z'),
  to = new Date('2120-01-01T00:00:00Z'),
): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const subject = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))))
  const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]))
  const body = sequence(
    serial,
    sequence(ECDSA_SHA256),
    subject,
    sequence(time(from), time(to)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('SHA256').update(body).sign(privateKey)
  const leaf = sequence(body, sequence(ECDSA_SHA256), der(0x03, Buffer.from([0]), signature))
  const lines = leaf.toString('base64').match(/.{1,64}/g) ?? []
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: (createHash('sha256').update(leaf).digest('hex').toUpperCase().match(/../g) ?? []).join(':'),
  }
}
