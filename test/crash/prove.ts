/** `npm run crash`: the whole proof, 200 kills each of edit, import and push; the ordinary tests run a sample. */
import '../../main/required-node.ts'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const vitest = resolve(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/crash', '--testTimeout=7200000', '--disableConsoleIntercept'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { CRASH_RUNS: '200', CRASH_AT_ONCE: '5', ...process.env },
  },
)
process.exitCode = status ?? 1
