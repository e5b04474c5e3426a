/**
 * Frames out of the stream that `tcpdump -w -` writes (pcap, not pcapng), in whatever pieces it comes. Its numbers are in
 * the byte order of the machine that wrote it, which the first four bytes tell.
 */
const HEADER = 24
const RECORD = 16
/** With microseconds and with nanoseconds. */
const MAGIC = [0xa1b2c3d4, 0xa1b23c4d]
/** More than any frame: the stream is none. */
const LONGEST = 262_144

export interface PcapReader {
  /** Whole frames since the last call. Throws where the stream is no pcap. */
  take(bytes: Uint8Array): Uint8Array[]
}

export function createPcapReader(): PcapReader {
  let rest = new Uint8Array()
  let isLittle: boolean | null = null
  const number = (at: number) => new DataView(rest.buffer, rest.byteOffset).getUint32(at, isLittle === true)
  return {
    take(bytes) {
      const joined = new Uint8Array(rest.length + bytes.length)
      joined.set(rest)
      joined.set(bytes, rest.length)
      rest = joined
      if (isLittle === null) {
        if (rest.length < HEADER) return []
        isLittle = readOrder(rest)
        rest = rest.subarray(HEADER)
      }
      const frames: Uint8Array[] = []
      while (rest.length >= RECORD) {
        const length = number(8)
        if (length > LONGEST) throw new Error('the capture is cut or no pcap: a frame has no end')
        if (rest.length < RECORD + length) break
        frames.push(rest.slice(RECORD, RECORD + length))
        rest = rest.subarray(RECORD + length)
      }
      return frames
    },
  }
}

function readOrder(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (MAGIC.includes(view.getUint32(0, true))) return true
  if (MAGIC.includes(view.getUint32(0, false))) return false
  throw new Error('the capture is no pcap')
}
