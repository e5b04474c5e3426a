/**
 * Telnet's own bytes, apart from any socket (RFC 854, 855, 857, 858, 1073, 1091, 1143). Pure, and fed in any chunks: a command may be cut
 * anywhere. Its one surprise: until the other side speaks telnet we speak plain bytes, because the port of a console
 * server is often a raw one, where a negotiation would be typed into the switch.
 */
const IAC = 255
const commands = { SE: 240, BRK: 243, SB: 250, WILL: 251, WONT: 252, DO: 253, DONT: 254 } as const
const options = { BINARY: 0, ECHO: 1, SGA: 3, TERMINAL_TYPE: 24, WINDOW_SIZE: 31 } as const

/** What we let the other side do, and what we do when asked. */
const theirs: ReadonlySet<number> = new Set([options.BINARY, options.ECHO, options.SGA])
const ours: ReadonlySet<number> = new Set([
  options.BINARY,
  options.SGA,
  options.TERMINAL_TYPE,
  options.WINDOW_SIZE,
])

type Place = 'data' | 'iac' | 'option' | 'subnegotiation' | 'subnegotiation-iac'

export interface TelnetState {
  readonly place: Place
  /** The command whose option comes next. */
  readonly command: number
  readonly subnegotiation: readonly number[]
  /** The last data byte was CR: a NUL after it means nothing. */
  readonly afterReturn: boolean
  /** True once the other side has sent a telnet command. */
  readonly isSpoken: boolean
  /** Options in force, so that an acknowledgement is never acknowledged. */
  readonly theyDo: ReadonlySet<number>
  readonly weDo: ReadonlySet<number>
}

export const initialTelnet: TelnetState = {
  place: 'data',
  command: 0,
  subnegotiation: [],
  afterReturn: false,
  isSpoken: false,
  theyDo: new Set(),
  weDo: new Set(),
}

export interface Decoded {
  readonly state: TelnetState
  readonly data: Uint8Array
  /** To be sent back at once. */
  readonly reply: Uint8Array
}

const including = (set: ReadonlySet<number>, option: number): ReadonlySet<number> => new Set(set).add(option)

function excluding(set: ReadonlySet<number>, option: number): ReadonlySet<number> {
  const next = new Set(set)
  next.delete(option)
  return next
}

/** Too wide to wrap and too tall to page, as over SSH. No byte of it is 255, which would have to be doubled. */
const WINDOW = { columns: 500, rows: 1000 } as const
const inTwoBytes = (value: number): number[] => [value >> 8, value & 255]
const windowSize: readonly number[] = [
  ...[IAC, commands.SB, options.WINDOW_SIZE],
  ...inTwoBytes(WINDOW.columns),
  ...inTwoBytes(WINDOW.rows),
  ...[IAC, commands.SE],
]

/** Answers a request only where it changes something, as RFC 1143 wants against endless talk. */
function negotiate(state: TelnetState, option: number): [TelnetState, number[]] {
  const { WILL, WONT, DO, DONT } = commands
  if (state.command === WILL) {
    if (state.theyDo.has(option)) return [state, []]
    if (!theirs.has(option)) return [state, [IAC, DONT, option]]
    return [{ ...state, theyDo: including(state.theyDo, option) }, [IAC, DO, option]]
  }
  if (state.command === DO) {
    if (state.weDo.has(option)) return [state, []]
    if (!ours.has(option)) return [state, [IAC, WONT, option]]
    const told = option === options.WINDOW_SIZE ? windowSize : []
    return [{ ...state, weDo: including(state.weDo, option) }, [IAC, WILL, option, ...told]]
  }
  if (state.command === WONT && state.theyDo.has(option))
    return [{ ...state, theyDo: excluding(state.theyDo, option) }, [IAC, DONT, option]]
  if (state.command === DONT && state.weDo.has(option))
    return [{ ...state, weDo: excluding(state.weDo, option) }, [IAC, WONT, option]]
  return [state, []]
}

const terminalType = [...'VT100'].map((letter) => letter.charCodeAt(0))

/** The only question asked this way that we agreed to: which terminal are you. */
function answerSubnegotiation(bytes: readonly number[]): number[] {
  const isTypeRequest = bytes[0] === options.TERMINAL_TYPE && bytes[1] === 1
  return isTypeRequest ? [IAC, commands.SB, options.TERMINAL_TYPE, 0, ...terminalType, IAC, commands.SE] : []
}

/** Longer than any subnegotiation of an option we take; what exceeds it is not kept. */
const longestSubnegotiation = 512

const keep = (state: TelnetState, byte: number): TelnetState =>
  state.subnegotiation.length < longestSubnegotiation
    ? { ...state, subnegotiation: [...state.subnegotiation, byte] }
    : state

function takeData(state: TelnetState, byte: number, data: number[]): TelnetState {
  const isPadding = byte === 0 && state.afterReturn && state.isSpoken && !state.theyDo.has(options.BINARY)
  if (!isPadding) data.push(byte)
  const afterReturn = byte === 13
  return state.afterReturn === afterReturn ? state : { ...state, afterReturn }
}

function takeCommand(state: TelnetState, byte: number, data: number[]): TelnetState {
  if (byte === IAC) return takeData({ ...state, place: 'data' }, IAC, data)
  const spoken = { ...state, isSpoken: true, command: byte }
  if (byte === commands.SB) return { ...spoken, place: 'subnegotiation', subnegotiation: [] }
  const hasOption = byte >= commands.WILL && byte <= commands.DONT
  return { ...spoken, place: hasOption ? 'option' : 'data' }
}

function takeByte(state: TelnetState, byte: number, data: number[], reply: number[]): TelnetState {
  switch (state.place) {
    case 'data':
      return byte === IAC ? { ...state, place: 'iac' } : takeData(state, byte, data)
    case 'iac':
      return takeCommand(state, byte, data)
    case 'option': {
      const [next, answer] = negotiate(state, byte)
      reply.push(...answer)
      return { ...next, place: 'data' }
    }
    case 'subnegotiation':
      if (byte === IAC) return { ...state, place: 'subnegotiation-iac' }
      return keep(state, byte)
    case 'subnegotiation-iac':
      if (byte === commands.SE) {
        reply.push(...answerSubnegotiation(state.subnegotiation))
        return { ...state, place: 'data', subnegotiation: [] }
      }
      return keep({ ...state, place: 'subnegotiation' }, byte)
  }
}

/** Separates data from commands in the next chunk received. */
export function decodeTelnet(state: TelnetState, chunk: Uint8Array): Decoded {
  const data: number[] = []
  const reply: number[] = []
  let next = state
  for (const byte of chunk) next = takeByte(next, byte, data, reply)
  return { state: next, data: Uint8Array.from(data), reply: Uint8Array.from(reply) }
}

/** Bytes to type, as they go onto the line: 255 doubled, CR followed by NUL unless both agreed on binary. */
export function encodeTelnet(state: TelnetState, bytes: Uint8Array): Uint8Array {
  if (!state.isSpoken) return bytes
  const isBinary = state.weDo.has(options.BINARY)
  const out: number[] = []
  for (const byte of bytes) {
    out.push(byte)
    if (byte === IAC) out.push(IAC)
    if (byte === 13 && !isBinary) out.push(0)
  }
  return Uint8Array.from(out)
}

/** What a console server turns into a serial break. */
export const telnetBreak = Uint8Array.of(IAC, commands.BRK)
