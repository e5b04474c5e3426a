/** The page's own address in the desktop shell: a scheme of ours, so that it is no file and no site of the web. */
export const SCHEME = 'app'
export const PAGE_HOST = 'brassage'
export const PAGE_URL = `${SCHEME}://${PAGE_HOST}/`

/** Compared by parts: `app://brassage.evil/` begins like ours too. */
export function isPageUrl(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${SCHEME}:` && url.host === PAGE_HOST
}
