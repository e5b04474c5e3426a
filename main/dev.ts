/**
 * `npm run dev`: the web shell over the sources. The page is reloaded by Vite; the core is started again by
 * `node --watch` when one of its sources changes, at the same port and token, so that the page just connects again.
 */
import './required-node.ts'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { makeToken } from './web/token.ts'

const env = {
  ...process.env,
  BRASSAGE_DEV_PORT: String(await findFreePort()),
  BRASSAGE_DEV_TOKEN: makeToken(),
}
const server = join(import.meta.dirname, 'dev-server.ts')
const watch = ['--watch', '--watch-preserve-output', server, ...process.argv.slice(2)]
const child = spawn(process.execPath, watch, { env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 0))

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
