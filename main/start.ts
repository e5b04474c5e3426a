/**
 * `npm start`: builds what is stale, then opens the desktop window where Electron is there or can be had in a few
 * seconds, else the web shell, which prints its address and opens an application window where there is a display.
 */
import './required-node.ts'
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { openAppWindow, type WindowResult } from './start/app-window.ts'
import { parseStartArgs, type StartOptions, USAGE } from './start/args.ts'
import { buildIfStale } from './start/build.ts'
import { findElectron } from './start/electron-binary.ts'

const root = resolve(import.meta.dirname, '..')
const say = (text: string): void => void process.stdout.write(`${text}\n`)

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}

async function start(): Promise<void> {
  const options = readOptions()
  buildIfStale(root)
  const electron = options.web ? null : await findElectron(root, say)
  if (electron?.program) return openDesktop(electron.program, options)
  if (electron) say(`Electron is not here: ${electron.reason}. Opening in the browser instead.`)
  await openWeb(options)
}

function readOptions(): StartOptions {
  try {
    return parseStartArgs(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`)
  }
}

function openDesktop(program: string, { start }: StartOptions): void {
  const site = start.kind === 'file' ? [start.path] : start.kind === 'demo' ? ['--demo'] : []
  const child = spawn(program, [root, ...site], { stdio: 'inherit' })
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

async function openWeb(options: StartOptions): Promise<void> {
  // Imported here: loading the core is the longest part of a start, and the desktop does without.
  const { closeOnSignals, runWebProgram } = await import('./web.ts')
  const shell = await runWebProgram(options)
  closeOnSignals(shell.close)
  say(`Brassage is at ${shell.url}`)
  say(explainWindow(options.window ? await openAppWindow(shell.ticketUrl()) : null))
  say('Ctrl-C ends it.')
}

function explainWindow(result: WindowResult | null): string {
  if (result?.opened) return 'Its window is opening.'
  const why = {
    'no-display': 'There is no display here. ',
    'no-browser': 'No Chromium, Chrome or Edge was found. ',
    failed: 'The browser did not start. ',
  }
  return `${result ? why[result.reason] : ''}Open that whole address in a browser on this machine.`
}
