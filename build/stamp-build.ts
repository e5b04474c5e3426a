/** Writes when the last whole build began, so that `npm start` builds again only after a change. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** Where the stamp is; its time is the beginning of the build, as a file saved meanwhile may not be in it. */
export const stampPath = (root: string): string => join(root, 'out', '.built')

/** For the part that is built last. */
export function stampBuild(root: string, began = new Date()): Plugin {
  return {
    name: 'stamp-build',
    apply: 'build',
    closeBundle() {
      const path = stampPath(root)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, '')
      utimesSync(path, began, began)
    },
  }
}
