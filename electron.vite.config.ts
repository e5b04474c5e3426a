/**
 * The build: out/main and out/shared mirror the sources file by file, so that a path relative to a module means the
 * same from source and from the build; out/preload is one CommonJS file, as a sandboxed preload must be.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { mirrorSources } from './build/mirror-sources.ts'
import { pdfLibraryFiles } from './build/pdf-library-files.ts'
import { stampBuild } from './build/stamp-build.ts'

const root = import.meta.dirname
const entries = ['electron.ts', 'core-process.ts', 'cli.ts', 'web.ts']
  .map((file) => resolve(root, 'main', file))
  .filter((path) => existsSync(path))

/**
 * Screens have addresses of several parts (/tables/outlets), and a reload there must find the page's scripts.
 * electron-vite sets a relative base for pages loaded from files; both shells serve ours from a root.
 */
const absoluteBase = { name: 'absolute-base', enforce: 'post', config: () => ({ base: '/' }) } as const

export default defineConfig({
  main: {
    plugins: [mirrorSources(root)],
    build: {
      outDir: 'out',
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entries,
        output: {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: '[name].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      reportCompressedSize: false,
      rolldownOptions: {
        input: resolve(root, 'preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), absoluteBase, pdfLibraryFiles(root), stampBuild(root)],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      reportCompressedSize: false,
      // One file, there from the beginning: a part of it that did not come with its screen would not be asked for again.
      cssCodeSplit: false,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
