#!/usr/bin/env node
/**
 * The `brassage` command: the process around a command line. Ctrl-C aborts the work in hand, a second one ends the
 * process; the site file is whole either way, since an edit is one transaction.
 */
import './required-node.ts'
import { runCommandLine } from './commands/run-command.ts'

const stop = new AbortController()
const onSignal = () => (stop.signal.aborted ? process.exit(130) : stop.abort(new Error('stopped')))
process.on('SIGINT', onSignal)
process.on('SIGTERM', onSignal)

// `brassage list ... | head`: the reader closed the pipe and wants no more; that is no failure of ours.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })

const flush = (stream: NodeJS.WriteStream) =>
  new Promise<void>((resolve) => {
    stream.write('', () => resolve())
  })

const exit = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  signal: stop.signal,
})
await Promise.all([flush(process.stdout), flush(process.stderr)])
process.exit(exit)
