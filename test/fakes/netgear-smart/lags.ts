/**
 * LAGs of an emulated smart switch: ports join by their own line, one kind of LAG at a time, and `show lag` tells who is
 * in. Written from what the chip maker's own software answers.
 */
import type { Reply } from '../device/shell.ts'
import { type Config, inLag, LAGS, type LagMode, listOf, MOST_MEMBERS, type Port } from './switch.ts'

const say = (text: string): Reply => ({ output: [text] })

/** `lag 1 mode active` and `no lag` in ports; null where they are not known: in a LAG's own interface. */
export function joinLag(
  config: Config,
  ports: readonly Port[],
  isNo: boolean,
  [number, word, mode, ...more]: readonly string[],
): Reply | null {
  const names = new Map([...config.ports].map(([name, port]) => [port, name]))
  if (ports.some((port) => !names.has(port)) || more.length > 0) return null
  if (isNo) {
    if (number !== undefined) return null
    for (const port of ports) port.lag = null
    return {}
  }
  const asked = (['static', 'active', 'passive'] as const).find((known) => known === mode)
  const lag = Number(number)
  if (word !== 'mode' || !asked || !(lag >= 1 && lag <= LAGS)) return null
  for (const port of ports) {
    const refusal = refuse(config, port, lag, asked)
    if (refusal !== null) return say(`Port ${names.get(port)}: ${refusal}`)
    port.lag = { number: lag, mode: asked }
  }
  return {}
}

function refuse(config: Config, port: Port, lag: number, mode: LagMode): string | null {
  const others = inLag(config, lag).filter(([, other]) => other !== port)
  if (port.lag && port.lag.number !== lag) return 'Port already in another trunk'
  if (others.length >= MOST_MEMBERS) return '8 trunk member ports at most'
  const isMixed = others.some(([, other]) => (other.lag?.mode === 'static') !== (mode === 'static'))
  return isMixed ? 'Can not add static trunk member to LACP trunk' : null
}

/** `show lag`; a port that is shut is in it and not in use. */
export const printLags = (config: Config): string[] => [
  'Load Balancing: src-dst-mac.',
  '',
  ' Group ID |  Type  |          Ports',
  '----------+--------+----------------------------------------------',
  ...[...config.lags.keys()].map((number) => {
    const members = inLag(config, number)
    const [, first] = members[0] ?? []
    const type = first ? (first.lag?.mode === 'static' ? ' Static ' : '  LACP  ') : ' ------ '
    const told = (word: string, isShut: boolean) => {
      const numbers = members.flatMap(([name, port]) =>
        port.isShut === isShut ? [Number(name.slice(1))] : [],
      )
      return numbers.length === 0 ? '' : ` ${word}: g${listOf(numbers)}`
    }
    return `  ${String(number).padStart(2)}      |${type}| ${told('Active', false)}${told('Inactive', true)}`
  }),
]
