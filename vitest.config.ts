/**
 * Unit, integration and browser tests, all run the same way. The limits only end what hangs: they leave room for a
 * slow machine that runs several files at once.
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Node 24 ends itself now and then where a thread frees WebAssembly and the processor protects code by keys
    // ("Check failed: jit_page.has_value()"): the scripts of package.json start it without them too.
    execArgv: ['--no-memory-protection-keys'],
    // Polls wait for a screen on a slow machine too.
    expect: { poll: { timeout: 60_000 } },
  },
})
