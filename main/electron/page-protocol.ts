/** Serves the built page under our own scheme, with the headers of the web shell. */
import { type Protocol, protocol } from 'electron'
import { readPageFile } from '../page/files.ts'
import { securityHeaders } from '../page/security.ts'
import { isPageUrl, SCHEME } from './page-address.ts'

/** Before the application is ready: a standard, secure scheme, so that modules, storage and workers work as on https. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** `protocol` is that of the session the windows run in. */
export function setupPageProtocol(pages: Pick<Protocol, 'handle'>, folder: string): void {
  pages.handle(SCHEME, (request) => answerPage(request, folder))
}

async function answerPage(request: Request, folder: string): Promise<Response> {
  const headers = securityHeaders()
  if (request.method !== 'GET' || !isPageUrl(request.url)) return new Response(null, { status: 403, headers })
  const file = await readPageFile(folder, new URL(request.url).pathname)
  if (file === null) return new Response('There is no such page.', { status: 404, headers })
  return new Response(new Uint8Array(file.body), { headers: { ...headers, 'Content-Type': file.type } })
}
