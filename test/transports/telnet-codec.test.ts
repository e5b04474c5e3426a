/** Telnet's bytes: whatever the chunks, nothing typed is lost and no negotiation reaches the device or the screen. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decodeTelnet,
  encodeTelnet,
  initialTelnet,
  type TelnetState,
} from '../../main/transports/telnet-codec.ts'

const IAC = 255
const [SE, SB, WILL, WONT, DO, DONT] = [240, 250, 251, 252, 253, 254]
const spoken: TelnetState = { ...initialTelnet, isSpoken: true }

const decodeAll = (chunks: readonly Uint8Array[], from = initialTelnet) => {
  let state = from
  const data: number[] = []
  const reply: number[] = []
  for (const chunk of chunks) {
    const decoded = decodeTelnet(state, chunk)
    state = decoded.state
    data.push(...decoded.data)
    reply.push(...decoded.reply)
  }
  return { state, data, reply }
}

const cut = (bytes: readonly number[], places: readonly number[]): Uint8Array[] => {
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...at].map((from, i) => Uint8Array.from(bytes.slice(from, at[i] ?? bytes.length)))
}

/** What a server may send: text, negotiations, subnegotiations, single commands. */
const piece = fc.oneof(
  fc
    .array(fc.integer({ min: 1, max: 254 }), { minLength: 1, maxLength: 20 })
    .map((text) => ({ text, bytes: text })),
  fc
    .tuple(fc.constantFrom(WILL, WONT, DO, DONT), fc.integer({ min: 0, max: 255 }))
    .map(([verb, option]) => ({ text: [] as number[], bytes: [IAC, verb as number, option] })),
  fc
    .array(fc.integer({ min: 0, max: 239 }), { maxLength: 10 })
    .map((body) => ({ text: [] as number[], bytes: [IAC, SB as number, ...body, IAC, SE as number] })),
  fc.constant({ text: [IAC], bytes: [IAC, IAC] }),
  fc.constantFrom(241, 242, 246, 249).map((single) => ({ text: [] as number[], bytes: [IAC, single] })),
)

test('text comes through whole, however the stream is cut and whatever is negotiated in between', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat()), (pieces, places) => {
      const { data, state } = decodeAll(
        cut(
          pieces.flatMap(({ bytes }) => bytes),
          places,
        ),
      )
      expect(data).toEqual(pieces.flatMap(({ text }) => text))
      expect(state.place).toBe('data')
    }),
  )
})

test('the same stream cut elsewhere gets the same answers', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat()), (pieces, places) => {
      const bytes = pieces.flatMap((each) => each.bytes)
      expect(decodeAll(cut(bytes, places)).reply).toEqual(decodeAll([Uint8Array.from(bytes)]).reply)
    }),
  )
})

test('two of us agree in the end: answers to answers stop', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      let talking = decodeAll([Uint8Array.from(pieces.flatMap(({ bytes }) => bytes))])
      let us = talking.state
      let them = initialTelnet
      for (let round = 0; round < 5 && talking.reply.length > 0; round++) {
        const theirs = decodeTelnet(them, Uint8Array.from(talking.reply))
        them = theirs.state
        talking = decodeAll([theirs.reply], us)
        us = talking.state
      }
      expect(talking.reply).toEqual([])
    }),
  )
})

test('what is typed reaches a telnet server as typed', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (typed) => {
      const line = encodeTelnet(spoken, typed)
      const { data } = decodeAll([line], spoken)
      // A NUL typed behind a Return is indistinguishable from padding, on every telnet.
      const expected = [...typed].filter(
        (byte, i) => !(byte === 0 && typed[i - 1] === 13 && line.length === 0),
      )
      expect(data).toEqual(expected)
    }),
  )
})

test('a raw port, which never negotiates, gets and gives plain bytes', () => {
  const typed = Uint8Array.of(13, 255, 10)
  expect(encodeTelnet(initialTelnet, typed)).toEqual(typed)
  expect(decodeAll([Uint8Array.of(13, 0, 65)]).data).toEqual([13, 0, 65])
})

test('the size of the window is told once, when it is asked for', () => {
  const asked = Uint8Array.of(IAC, DO as number, 31)
  const { reply, state } = decodeAll([asked])
  expect(reply).toEqual([IAC, WILL, 31, IAC, SB, 31, 500 >> 8, 500 & 255, 1000 >> 8, 1000 & 255, IAC, SE])
  expect(decodeAll([asked], state).reply).toEqual([])
})

test('echo, suppressed go-ahead, binary and the terminal type are agreed; the rest is declined', () => {
  const { reply } = decodeAll([
    Uint8Array.of(
      IAC,
      WILL as number,
      1,
      IAC,
      WILL as number,
      3,
      IAC,
      DO as number,
      24,
      IAC,
      DO as number,
      32,
      IAC,
      WILL as number,
      99,
    ),
  ])
  expect(reply).toEqual([IAC, DO, 1, IAC, DO, 3, IAC, WILL, 24, IAC, WONT, 32, IAC, DONT, 99])
  const type = decodeAll([Uint8Array.of(IAC, SB as number, 24, 1, IAC, SE as number)])
  expect(Buffer.from(type.reply.slice(4, -2)).toString()).toBe('VT100')
})

test('a subnegotiation that never ends is not kept', () => {
  const { state } = decodeAll([
    Uint8Array.of(IAC, SB as number, 24),
    ...Array.from({ length: 50 }, () => Uint8Array.from({ length: 200 }, (_, at) => (at % 2 ? 7 : IAC))),
  ])
  expect(state.subnegotiation.length).toBeLessThanOrEqual(512)
})
