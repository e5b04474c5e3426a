/** What Electron's crypto library lacks, simulated: without its group 2 an old switch cannot be reached there. */
import { spawn } from 'node:child_process'
import crypto from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type DhCrypto, supplyGroup2 } from '../../../main/transports/ssh/dh-group.ts'
import { makeHostKey, startSshServer } from '../../fakes/ssh-server.ts'

/** As BoringSSL: knows modp14 and others, not modp2. */
const withoutGroup2 = (): DhCrypto => ({
  createDiffieHellman: crypto.createDiffieHellman,
  createDiffieHellmanGroup: ((name: string) => {
    if (name === 'modp2') throw new Error('Unknown DH group')
    return crypto.createDiffieHellmanGroup(name)
  }) as typeof crypto.createDiffieHellmanGroup,
})

describe('where group 2 is missing', () => {
  test('it is supplied with the prime of RFC 2409', () => {
    const library = withoutGroup2()
    expect(supplyGroup2(library)).toBe(true)
    const supplied = library.createDiffieHellmanGroup('modp2')
    const known = crypto.createDiffieHellmanGroup('modp2')
    expect(supplied.getPrime('hex')).toBe(known.getPrime('hex'))
    expect(supplied.getGenerator('hex')).toBe(known.getGenerator('hex'))
  })

  test('other groups are left as they are', () => {
    const library = withoutGroup2()
    supplyGroup2(library)
    expect(library.createDiffieHellmanGroup('modp14').getPrime()).toHaveLength(256)
    expect(() => library.createDiffieHellmanGroup('modp99')).toThrow()
  })

  test('a library that has it is left alone', () => {
    const library: DhCrypto = { ...crypto }
    expect(supplyGroup2(library)).toBe(false)
    expect(library.createDiffieHellmanGroup).toBe(crypto.createDiffieHellmanGroup)
  })

  test('the whole transport still reaches a device that has nothing else', async () => {
    const server = await startSshServer({
      hostKey: makeHostKey('rsa'),
      algorithms: { kex: ['diffie-hellman-group1-sha1'] },
    })
    const transport = new URL('../../../main/transports/ssh.ts', import.meta.url).href
    // In a process of its own: the library takes the function once, when it is loaded.
    const script = `
      import crypto from 'node:crypto'
      const known = crypto.createDiffieHellmanGroup
      crypto.createDiffieHellmanGroup = (name) => {
        if (name === 'modp2') throw new Error('Unknown DH group')
        return known(name)
      }
      // Nor has it this one, and ssh2 does not begin when it is asked for a cipher that is not there.
      const ciphers = crypto.getCiphers().filter((name) => name !== 'chacha20')
      crypto.getCiphers = () => ciphers
      const { openSsh } = await import('${transport}')
      const opened = await openSsh({ host: '127.0.0.1', port: ${server.port}, user: 'admin', isLegacy: true,
        judgeHostKey: async () => {} })
      opened.onData((bytes) => { process.stdout.write(bytes); opened.close() })
    `
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    await new Promise((resolve) => child.once('close', resolve))
    await server.stop()
    expect(said).toBe('sw-lab#')
  })
})
