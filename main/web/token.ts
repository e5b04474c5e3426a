/**
 * The secret of one run of the web shell. It arrives once in the address and then lives in a cookie that scripts
 * cannot read. The cookie's name carries the port, because cookies of one host are shared by all its ports and two
 * running shells would otherwise log each other out.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in a time that tells nothing of the expected token, its length included. */
export function isSameToken(given: string | null | undefined, expected: string): boolean {
  if (given === null || given === undefined) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

export function cookieName(port: number): string {
  return `brassage-${port}`
}

export function makeCookie(port: number, token: string): string {
  return `${cookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`
}

/** The token in a Cookie header; null without one. */
export function readCookie(header: string | undefined, port: number): string | null {
  const prefix = `${cookieName(port)}=`
  const pairs = header?.split(';').map((pair) => pair.trim()) ?? []
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? null
}
