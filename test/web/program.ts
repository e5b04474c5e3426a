/** The web shell as a process of its own, as `npm start` runs it: prints its address, ends by a signal. */

import { servePageFolder } from '../../main/web/server.ts'
import { closeOnSignals, runWebProgram } from '../../main/web.ts'

const [file] = process.argv.slice(2)
const shell = await runWebProgram({
  start: file === undefined ? { kind: 'home' } : { kind: 'file', path: file },
  page: servePageFolder('/nowhere'),
})
closeOnSignals(shell.close)
process.stdout.write(`${shell.url}\n`)
