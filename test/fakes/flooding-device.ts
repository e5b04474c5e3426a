/**
 * A switch on a TCP port of a process of its own that answers one command without end: `show flood`, until Ctrl-C. It
 * counts what it says after that, up to its next prompt, which is all that was on its way. Prints its port, then a line
 * for every Ctrl-C with the number of bytes that it had given away until then.
 */
import { createServer, type Socket } from 'node:net'

const prompt = 'sw-lab#'
const line = 'Gi1/0/17  A17-1 stand A17      connected    117        a-full  a-1000 10/100/1000BaseTX\r\n'
const screen = Buffer.from(line.repeat(180))

const version = `Cisco IOS Software, C3560 Software (C3560-IPBASE-M), Version 12.2(55)SE12, RELEASE SOFTWARE (fc2)\r
cisco WS-C3560-48TS (PowerPC405) processor (revision G0) with 122880K/8184K bytes of memory.\r
System serial number            : FDO1108X1YZ\r
Model number                    : WS-C3560-48TS\r
`

function serve(socket: Socket): void {
  let typed = ''
  let isFlooding = false
  let given = 0
  const flood = () => {
    if (!isFlooding) return
    given += screen.length
    // A switch has no room for more than the network takes.
    if (socket.write(screen)) setImmediate(flood)
    else socket.once('drain', flood)
  }
  const stop = () => {
    isFlooding = false
    process.stdout.write(`${given}\n`)
    socket.write(`\r\n${prompt}`)
  }
  const answer = (command: string) => {
    if (command === 'show flood') {
      isFlooding = true
      given = 0
      socket.write('\r\n')
      return flood()
    }
    const said = command === 'show version' ? version : ''
    socket.write(`\r\n${said}${prompt}`)
  }
  socket.on('data', (bytes) => {
    for (const key of bytes.toString('latin1')) {
      if (key === '\x03') stop()
      else if (isFlooding) continue
      else if (key === '\x15') typed = ''
      else if (key === '\r') {
        answer(typed)
        typed = ''
      } else {
        typed += key
        socket.write(key)
      }
    }
  })
  socket.on('error', () => socket.destroy())
  socket.write(`\r\n${prompt}`)
}

const server = createServer({ noDelay: true }, serve)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.stdout.write(`${address.port}\n`)
})
