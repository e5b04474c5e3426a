/** Calls of ONC RPC over TCP (RFC 5531), as far as listing exports needs them. */

interface RpcCall {
  readonly program: number
  readonly version: number
  readonly procedure: number
  /** Arguments, 32 bits each. */
  readonly words: readonly number[]
}

const XID = 0x62726173
const LAST_FRAGMENT = 0x80000000

/** A call without credentials, as one fragment. */
export function rpcCall({ program, version, procedure, words }: RpcCall): Uint8Array {
  const fields = [XID, 0, 2, program, version, procedure, 0, 0, 0, 0, ...words]
  const message = new DataView(new ArrayBuffer(4 + fields.length * 4))
  message.setUint32(0, LAST_FRAGMENT + fields.length * 4)
  for (const [at, field] of fields.entries()) message.setUint32(4 + at * 4, field)
  return new Uint8Array(message.buffer)
}

/** What a successful answer holds, its fragments joined; null: it is not whole yet, or it is none. */
export function readRpcReply(bytes: Uint8Array): DataView | null {
  const parts: number[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; ; ) {
    if (at + 4 > bytes.length) return null
    const mark = view.getUint32(at)
    const length = mark & 0x7fffffff
    if (at + 4 + length > bytes.length) return null
    parts.push(...bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
    if (mark >= LAST_FRAGMENT) break
  }
  const message = new DataView(Uint8Array.from(parts).buffer)
  if (message.byteLength < 24) return null
  const [xid, kind, isDenied] = [message.getUint32(0), message.getUint32(4), message.getUint32(8)]
  // The verifier has a length of its own.
  const verifier = (message.getUint32(16) + 3) & ~3
  if (xid !== XID || kind !== 1 || isDenied !== 0 || message.byteLength < 24 + verifier) return null
  return message.getUint32(20 + verifier) === 0 ? new DataView(message.buffer, 24 + verifier) : null
}

/** Null: the program is not there. */
export function readMappedPort(result: DataView | null): number | null {
  if (result === null || result.byteLength < 4) return null
  const port = result.getUint32(0)
  return port >= 1 && port <= 65535 ? port : null
}

/** Folders in the order told, without who may mount them; null: this is no such list. */
export function readExports(result: DataView | null): string[] | null {
  if (result === null) return null
  const folders: string[] = []
  let at = 0
  const word = (): number => {
    if (at + 4 > result.byteLength) throw new RangeError('cut short')
    at += 4
    return result.getUint32(at - 4)
  }
  const text = (): string => {
    const length = word()
    if (at + length > result.byteLength) throw new RangeError('cut short')
    const bytes = new Uint8Array(result.buffer, result.byteOffset + at, length)
    at += (length + 3) & ~3
    return new TextDecoder().decode(bytes)
  }
  try {
    while (word() === 1) {
      folders.push(text())
      while (word() === 1) text()
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  return folders
}
