/**
 * A process of its own that is many switches, each behind a socket of its own: `node switches.ts FOLDER COUNT`. A
 * switch echoes at once and takes its time for every command, as one reached over a network does. At the end of a
 * login it prints, one JSON line each, which switch it was and how long it was busy.
 */
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createDevice } from '../../fakes/catalyst/device.ts'
import { models } from '../../fakes/catalyst/models.ts'
import { showVersion } from '../../fakes/catalyst/show.ts'
import { printedBy } from '../printed.ts'
import { latencyOf } from './latency.ts'

const [folder = '', count = '0'] = process.argv.slice(2)

/** Answers by command; what is not among them is refused, as a switch does. */
function answersOf(number: number): Map<string, string> {
  const version = showVersion(createDevice(models['3560'], serialOf(number)))
  return new Map([
    ['terminal length 0', ''],
    ['terminal width 511', ''],
    ['show version', `${version.join('\r\n')}\r\n`],
    ...printedBy(number).map(({ command, text }): [string, string] => [command, `${text}\r\n`]),
  ])
}

const serialOf = (number: number): string => `FDO1108${String(number).padStart(4, '0')}`
const refused = "                ^\r\n% Invalid input detected at '^' marker.\r\n\r\n"

/** One login. Keys that come while a command is worked on wait, as in the input buffer of a switch. */
function serve(socket: Socket, number: number, answers: ReadonlyMap<string, string>): void {
  const prompt = `sw${number}#`
  let typed = ''
  let waiting = ''
  let busyMs = 0
  let commands = 0
  let isBusy = false
  const run = (command: string) => {
    isBusy = command !== ''
    if (command === 'exit') return socket.end()
    if (command === '') return socket.write(prompt)
    commands++
    const begun = performance.now()
    setTimeout(() => {
      busyMs += performance.now() - begun
      isBusy = false
      socket.write(`${answers.get(command) ?? refused}${prompt}`)
      takeAll()
    }, latencyOf(number))
  }
  const take = (key: string) => {
    // A line feed: typed before the terminal of the login was raw.
    if (key === '\r' || key === '\n') {
      const command = typed.trim()
      typed = ''
      socket.write('\r\n')
      run(command)
    } else if (key === '\x15') {
      socket.write('\b \b'.repeat(typed.length))
      typed = ''
    } else if (key === '\x03') {
      typed = ''
      socket.write(`^C\r\n${prompt}`)
    } else {
      typed += key
      socket.write(key)
    }
  }
  const takeAll = () => {
    socket.cork()
    while (!isBusy && waiting !== '') {
      const key = waiting.slice(0, 1)
      waiting = waiting.slice(1)
      take(key)
    }
    socket.uncork()
  }
  socket.on('data', (bytes) => {
    waiting += bytes.toString('latin1')
    takeAll()
  })
  socket.on('close', () => process.stdout.write(`${JSON.stringify({ number, busyMs, commands })}\n`))
  // Hung up on in the middle of an answer.
  socket.on('error', () => socket.destroy())
  socket.write(`\r\n${prompt}`)
}

let open = 0
for (let number = 1; number <= Number(count); number++) {
  const answers = answersOf(number)
  createServer((socket) => serve(socket, number, answers)).listen(join(folder, `${number}`), () => {
    if (++open === Number(count)) process.stdout.write('"ready"\n')
  })
}
