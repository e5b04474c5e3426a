/**
 * The built page as files: which file answers an address, and of what type it is. Every address outside the folder,
 * however it is written, is answered as if the file did not exist; an address without an extension is a screen of
 * the application, so it gets the page itself.
 */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

export interface PageFile {
  readonly body: Buffer
  readonly type: string
  /** True where the name carries a hash of the content, so that it may be kept for ever. */
  readonly immutable: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  // What the PDF library loads while it draws.
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
}

/** Null where there is no such file; throws where the file is there and cannot be read. */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const path = resolveInside(folder, pathname)
  if (path === null) return null
  const type = TYPES[extname(path).toLowerCase()]
  if (type === undefined) return null
  const body = await readIfPresent(path)
  return body && { body, type, immutable: path.startsWith(join(folder, 'assets') + sep) }
}

function resolveInside(folder: string, pathname: string): string | null {
  const decoded = decodePath(pathname)
  if (decoded === null || /[\0\\:]/.test(decoded)) return null
  const path = normalize(join(folder, extname(decoded) === '' ? 'index.html' : decoded))
  return path.startsWith(folder + sep) ? path : null
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // A malformed escape names no file.
    return null
  }
}

async function readIfPresent(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null
    throw error
  }
}
