/** The answer of an end point mapper to a bind with one transfer syntax; `result` as in C706, 12.6.3.1: 0 taken, 2 rejected. */
export function bindAnswer(result: number, address = '135\0'): Uint8Array {
  const results = Math.ceil((26 + address.length) / 4) * 4
  const answer = Buffer.alloc(results + 4 + 24)
  Buffer.from([5, 0, 12, 3, 0x10, 0, 0, 0]).copy(answer)
  answer.writeUInt16LE(answer.length, 8)
  answer.writeUInt32LE(1, 12)
  answer.writeUInt16LE(address.length, 24)
  answer.write(address, 26, 'latin1')
  answer.writeUInt8(1, results)
  answer.writeUInt16LE(result, results + 4)
  return answer
}
