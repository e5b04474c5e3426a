/** A web shell on a free port with a page of two files and a contract of one call, for the tests of its door. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { os } from '@orpc/server'
import { z } from 'zod'
import { servePageFolder, startWebShell, type WebShell } from '../../main/web/server.ts'

const router = { echo: os.input(z.string()).handler(({ input }) => input) }

export interface TestShell extends WebShell {
  readonly token: string
  /** The cookie a browser would send once it has been let in. */
  readonly cookie: string
  readonly folder: string
}

export async function openTestShell(): Promise<TestShell> {
  const folder = join(mkdtempSync(join(tmpdir(), 'brassage-web-')), 'page')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, '..', 'secret.html'), 'outside')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Brassage</title>')
  writeFileSync(join(folder, 'assets', 'app-1234.js'), 'export {}')
  const shell = await startWebShell({ core: { router, context: {} }, page: servePageFolder(folder) })
  const token = new URL(shell.url).searchParams.get('token') ?? ''
  const close = async () => {
    await shell.close()
    rmSync(join(folder, '..'), { recursive: true })
  }
  return { ...shell, token, cookie: `brassage-${shell.port}=${token}`, folder, close }
}

export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** A request byte for byte, as no browser or fetch would send it: any Host, any Origin, any path. */
export function sendRaw(port: number, lines: readonly string[]): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      text += chunk
      if (text.startsWith('HTTP/1.1 101')) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const end = text.indexOf('\r\n\r\n')
      const status = Number(text.split(' ')[1])
      resolve({ status, head: text.slice(0, end).toLowerCase(), body: text.slice(end + 4) })
    })
  })
}

/** The lines of a request; headers given as undefined are left out. */
export function requestLines(
  port: number,
  target: string,
  headers: Readonly<Record<string, string | undefined>> = {},
  method = 'GET',
): string[] {
  const all = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers }
  const present = Object.entries(all).filter(([, value]) => value !== undefined)
  return [`${method} ${target} HTTP/1.1`, ...present.map(([name, value]) => `${name}: ${value}`)]
}
