/** The real commands, where this machine has them: nothing they print is left over. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../../shared/show-output/index.ts'

const answerOf = (command: string): string | null => {
  const [program = '', ...rest] = command.split(' ')
  try {
    return execFileSync(program, rest, {
      encoding: 'utf8',
      env: { PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    // Not installed, or not allowed here: there is nothing to read.
    return null
  }
}

const COMMANDS = ['ip -s -d address', 'ip -br address', 'ip -br link', 'ip route', 'ip neighbour', 'uname -a']
const answers = COMMANDS.map((command) => ({ command, text: answerOf(command) }))

describe.skipIf(process.platform !== 'linux')('this machine', () => {
  for (const { command, text } of answers)
    it.skipIf(text === null)(command, () => {
      expect(parseShowOutput('linux', command, text ?? '')?.unparsed).toEqual([])
    })

  it.skipIf(answers[0]?.text === null)('has a loopback', () => {
    const rows = parseShowOutput('linux', 'ip address', answers[0]?.text ?? '')?.rows
    expect(rows?.find((row) => row.interface === 'lo')).toMatchObject({
      interfaceName: 'lo',
      mtu: expect.any(String),
    })
  })
})
