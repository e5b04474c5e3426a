/** A private key out of a file: OpenSSH's own form and the older PEM ones. What is wrong with it is said by name. */
import { createPrivateKey } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { WorkError } from '../../work-error.ts'
import { type ParsedKey, parseKey } from './library.ts'

/** No key is longer; a disk image chosen by mistake is not read. */
const LARGEST = 64 * 1024

async function readKeyFile(path: string): Promise<string> {
  const unreadable = (reason: string) =>
    new WorkError('key_unreadable', `The key file ${path} cannot be read: ${reason}`, { path, reason })
  try {
    const { size } = await stat(path)
    if (size > LARGEST) throw new WorkError('key_unknown', `${path} is too large to be a key.`, { path })
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof WorkError) throw error
    throw unreadable((error as NodeJS.ErrnoException).code ?? String(error))
  }
}

/** PKCS#8, which the library does not read, in the older form that it does. Null where that is not possible. */
function fromPkcs8(text: string, passphrase: string | undefined): string | null {
  if (!/-----BEGIN (ENCRYPTED )?PRIVATE KEY-----/.test(text)) return null
  try {
    const key = createPrivateKey({ key: text, ...(passphrase === undefined ? {} : { passphrase }) })
    const type = key.asymmetricKeyType === 'rsa' ? 'pkcs1' : 'sec1'
    return String(key.export({ format: 'pem', type }))
  } catch {
    // Not that form, or a wrong passphrase: the library says which, below.
    return null
  }
}

const isEncrypted = (text: string): boolean => /ENCRYPTED/.test(text)

function explain(reason: string, text: string, path: string, hasPassphrase: boolean): WorkError {
  if (!hasPassphrase && (/passphrase/i.test(reason) || isEncrypted(text)))
    return new WorkError(
      'key_passphrase_needed',
      `The key ${path} is locked with a passphrase: give it with --key-passphrase-env VAR.`,
      { path },
    )
  if (/passphrase|integrity|decrypt|malformed/i.test(reason) || isEncrypted(text))
    return new WorkError('key_passphrase_wrong', `The passphrase does not open the key ${path}.`, { path })
  return new WorkError(
    'key_unknown',
    `${path} is no private key in a form that is known (OpenSSH or PEM). ssh-keygen -p -f FILE rewrites one.`,
    { path, reason },
  )
}

/** The key in `text`. Throws WorkError: key_passphrase_needed, key_passphrase_wrong, key_unknown, key_public. */
export function readPrivateKey(text: string, path: string, passphrase?: string): ParsedKey {
  const parsed = parseKey(fromPkcs8(text, passphrase) ?? text, passphrase)
  const key = Array.isArray(parsed) ? parsed[0] : parsed
  if (!key || key instanceof Error)
    throw explain(key?.message ?? 'no key', text, path, passphrase !== undefined)
  if (key.isPrivateKey()) return key
  throw new WorkError(
    'key_public',
    `${path} is a public key: give the private one, which lies beside it without .pub.`,
    { path },
  )
}

/** As people write it: nobody expands `~` in a text field. */
const expandHome = (path: string): string => path.replace(/^~(?=[/\\])/, homedir())

/** Reads the key in the file at `path`. Throws WorkError: key_unreadable, and those of `readPrivateKey`. */
export const loadPrivateKey = async (path: string, passphrase?: string): Promise<ParsedKey> =>
  readPrivateKey(await readKeyFile(expandHome(path)), path, passphrase)
