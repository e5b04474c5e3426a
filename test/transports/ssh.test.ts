/** SSH sessions: how one logs in, what is said when it fails, and how a session ends. */
import { createServer, type Server, type Socket } from 'node:net'
import type { AuthContext } from 'ssh2'
import { afterEach, describe, expect, test } from 'vitest'
import { type Clock, systemClock } from '../../main/clock.ts'
import type { HostKey } from '../../main/transports/ssh/host-key.ts'
import { readPrivateKey } from '../../main/transports/ssh/private-key.ts'
import { openSsh, type SshOptions } from '../../main/transports/ssh.ts'
import type { CloseReason, Transport } from '../../main/transports/transport.ts'
import { WorkError } from '../../main/work-error.ts'
import { type FakeSshOptions, type FakeSshServer, makeHostKey, startSshServer } from '../fakes/ssh-server.ts'
import { talkTo } from '../fakes/talk.ts'

let server: FakeSshServer | null = null
let listener: Server | null = null
let open: Transport | null = null
afterEach(async () => {
  await open?.close()
  await server?.stop()
  listener?.close()
  open = server = listener = null
})

async function connect(fake: FakeSshOptions, options: Partial<SshOptions> = {}): Promise<Transport> {
  server = await startSshServer(fake)
  open = await openSsh({
    host: '127.0.0.1',
    port: server.port,
    user: 'admin',
    judgeHostKey: async () => {},
    ...options,
  })
  return open
}

const listen = (greet: (socket: Socket) => void): Promise<number> =>
  new Promise((resolve) => {
    listener = createServer((socket) => {
      socket.on('error', () => {})
      greet(socket)
    })
    listener.listen(0, '127.0.0.1', () => {
      const address = listener?.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

const openPlain = (port: number, options: Partial<SshOptions> = {}) =>
  openSsh({ host: '127.0.0.1', port, user: 'admin', judgeHostKey: async () => {}, ...options })

const refusalOf = (opening: Promise<unknown>): Promise<WorkError> =>
  opening.then(
    () => {
      throw new Error('it was let in')
    },
    (error: unknown) => {
      if (error instanceof WorkError) return error
      throw error
    },
  )

const onlyPassword = (password: string) => (attempt: AuthContext) => {
  if (attempt.method === 'password' && attempt.password === password) attempt.accept()
  else attempt.reject(['password'])
}

describe('logging in', () => {
  test('without a secret where the device lets everyone in', async () => {
    const talk = talkTo(await connect({}))
    expect(await talk.until(/sw-lab#$/)).toBe('sw-lab#')
    expect(server?.tried).toEqual(['none'])
    expect(server?.terminal).toEqual({ cols: 511, rows: 1000 })
  })

  test('by password', async () => {
    const talk = talkTo(await connect({ onLogin: onlyPassword('orme') }, { password: 'orme' }))
    await talk.until(/sw-lab#$/)
    expect(server?.tried).toEqual(['none', 'password'])
  })

  test('by answering the questions of the keyboard-interactive way', async () => {
    const onLogin = (attempt: AuthContext) => {
      if (attempt.method !== 'keyboard-interactive') return attempt.reject(['keyboard-interactive'])
      attempt.prompt(
        [
          { prompt: 'Username: ', echo: true },
          { prompt: 'Password: ', echo: false },
        ],
        (answers) => (answers.join('/') === 'admin/orme' ? attempt.accept() : attempt.reject()),
      )
    }
    const talk = talkTo(await connect({ onLogin }, { password: 'orme' }))
    await talk.until(/sw-lab#$/)
  })

  test('by key', async () => {
    const key = readPrivateKey(makeHostKey(), 'id')
    const onLogin = (attempt: AuthContext) => {
      if (attempt.method !== 'publickey') return attempt.reject(['publickey', 'password'])
      if (attempt.key.data.equals(key.getPublicSSH())) attempt.accept()
      else attempt.reject()
    }
    const talk = talkTo(await connect({ onLogin }, { key }))
    await talk.until(/sw-lab#$/)
  })

  test('by password where the key is refused', async () => {
    const key = readPrivateKey(makeHostKey(), 'id')
    const onLogin = (attempt: AuthContext) =>
      attempt.method === 'password' ? attempt.accept() : attempt.reject(['publickey', 'password'])
    await connect({ onLogin }, { key, password: 'orme' })
    expect(server?.tried).toEqual(['none', 'publickey', 'password'])
  })

  test('refused: says whose password, and what the device allows', async () => {
    const error = await refusalOf(connect({ onLogin: onlyPassword('orme') }, { password: 'chêne' }))
    expect(error.code).toBe('login_refused')
    expect(error.message).toBe(
      `ssh admin@127.0.0.1:${server?.port} refused the password of user admin. It allows: password.`,
    )
  })

  test('asked for a password that was not given', async () => {
    const error = await refusalOf(connect({ onLogin: onlyPassword('orme') }))
    expect(error.code).toBe('login_needed')
  })

  test('asked for a key only', async () => {
    const onLogin = (attempt: AuthContext) => attempt.reject(['publickey'])
    const error = await refusalOf(connect({ onLogin }, { password: 'orme' }))
    expect(error.code).toBe('key_needed')
  })

  test('asked for something only a person knows', async () => {
    const onLogin = (attempt: AuthContext) => {
      if (attempt.method !== 'keyboard-interactive') return attempt.reject(['keyboard-interactive'])
      attempt.prompt([{ prompt: 'Your favourite colour? ', echo: true }], () => attempt.reject())
    }
    const error = await refusalOf(connect({ onLogin }, { password: 'orme' }))
    expect(error.code).toBe('login_question')
    expect(error.message).toContain('Your favourite colour?')
  })

  test('a device that asks for ever is given up', async () => {
    const onLogin = (attempt: AuthContext) => {
      if (attempt.method !== 'keyboard-interactive') return attempt.reject(['keyboard-interactive'])
      let rounds = 0
      const ask = () =>
        attempt.prompt([{ prompt: 'Password: ', echo: false }], () =>
          ++rounds > 5 ? attempt.reject(['keyboard-interactive']) : ask(),
        )
      ask()
    }
    const error = await refusalOf(connect({ onLogin }, { password: 'orme' }))
    expect(error.code).toBe('login_refused')
  })
})

describe('the host key', () => {
  test('is judged before anything secret is sent', async () => {
    const refuse = async (key: HostKey) => {
      throw new WorkError('unknown_host_key', key.fingerprint)
    }
    const error = await refusalOf(
      connect({ onLogin: onlyPassword('orme') }, { password: 'orme', judgeHostKey: refuse }),
    )
    expect(error.message).toMatch(/^SHA256:[\w+/]{43}$/)
    expect(server?.tried).toEqual([])
  })

  test('is waited for as long as a person takes: no limit runs meanwhile', async () => {
    let accept = () => {}
    const judging = new Promise<void>((resolve) => {
      accept = resolve
    })
    const limits = new Set<number>()
    const clock: Clock = {
      ...systemClock,
      after(ms) {
        limits.add(ms)
        return () => limits.delete(ms)
      },
    }
    const options: { clock: Clock; judgeHostKey: SshOptions['judgeHostKey'] } = {
      clock,
      judgeHostKey: async () => {},
    }
    const limitsWhileAsked = new Promise<number[]>((resolve) => {
      options.judgeHostKey = () => {
        resolve([...limits])
        return judging
      }
    })
    const opening = connect({}, options)
    expect(await limitsWhileAsked).toEqual([])
    accept()
    const talk = talkTo(await opening)
    await talk.until(/sw-lab#$/)
  })

  test('of the type known before is asked for, so that a device with two does not look changed', async () => {
    let seen: HostKey | null = null
    await connect(
      { hostKey: makeHostKey('rsa') },
      {
        knownKeyType: 'ssh-rsa',
        judgeHostKey: async (key) => {
          seen = key
        },
      },
    )
    expect(seen).toMatchObject({ type: 'ssh-rsa' })
  })
})

describe('what is not a usable SSH', () => {
  test('nothing listens there', async () => {
    const port = await listen(() => {})
    await new Promise((resolve) => listener?.close(resolve))
    expect(await refusalOf(openPlain(port))).toMatchObject({ code: 'connection_refused' })
  })

  test('SSH version 1 only is told apart', async () => {
    const port = await listen((socket) => socket.write('SSH-1.5-Cisco-1.25\n'))
    const error = await refusalOf(openPlain(port))
    expect(error.code).toBe('ssh1_only')
    expect(error.message).toBe(
      `ssh admin@127.0.0.1:${port} speaks SSH version 1 only (Cisco-1.25), which Brassage does not. Use its console or telnet.`,
    )
  })

  test('another service', async () => {
    const port = await listen((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n'))
    expect(await refusalOf(openPlain(port))).toMatchObject({ code: 'not_ssh' })
  })

  test('a telnet server', async () => {
    const port = await listen((socket) => socket.write(Buffer.from([255, 251, 1, 255, 251, 3])))
    expect(await refusalOf(openPlain(port))).toMatchObject({ code: 'not_ssh' })
  })

  test('somebody who says nothing', async () => {
    const port = await listen(() => {})
    const error = await refusalOf(openPlain(port, { limitsMs: { greeting: 50 } }))
    expect(error).toMatchObject({ code: 'not_ssh' })
    expect(error.message).toContain('says nothing')
  })

  test('somebody who greets and then hangs', async () => {
    const port = await listen((socket) => socket.write('SSH-2.0-Hung\r\n'))
    const error = await refusalOf(openPlain(port, { limitsMs: { handshake: 50 } }))
    expect(error).toMatchObject({ code: 'ssh_timeout' })
  })

  test('a device whose lines are all in use', async () => {
    const port = await listen((socket) => socket.end())
    expect(await refusalOf(openPlain(port))).toMatchObject({ code: 'connection_cut' })
  })

  test('noise', async () => {
    const port = await listen((socket) =>
      socket.write(Buffer.concat([Buffer.from('SSH-2.0-X\r\n'), Buffer.alloc(500, 7)])),
    )
    expect(await refusalOf(openPlain(port))).toMatchObject({ code: 'ssh_failed' })
  })
})

describe('old algorithms', () => {
  const old: FakeSshOptions = {
    hostKey: makeHostKey('rsa'),
    algorithms: {
      kex: ['diffie-hellman-group1-sha1'],
      serverHostKey: ['ssh-rsa'],
      cipher: ['aes128-cbc', '3des-cbc'],
      hmac: ['hmac-sha1-96', 'hmac-md5'],
    },
  }

  test('are not used unless allowed, and proposed by name', async () => {
    const error = await refusalOf(connect(old))
    expect(error.code).toBe('ssh_legacy_needed')
    expect(error.message).toBe(
      `ssh admin@127.0.0.1:${server?.port} offers only old algorithms (key exchange diffie-hellman-group1-sha1; ` +
        'host key ssh-rsa; cipher aes128-cbc, 3des-cbc; integrity check hmac-sha1-96, hmac-md5). ' +
        'Allow them for this device with --legacy-ssh, or use its console.',
    )
  })

  test('are used where allowed', async () => {
    const talk = talkTo(await connect(old, { isLegacy: true }))
    await talk.until(/sw-lab#$/)
  })

  test('that nobody here speaks are named', async () => {
    const error = await refusalOf(
      connect({ algorithms: { cipher: ['blowfish-cbc', 'arcfour'] as never } }, { isLegacy: true }).catch(
        (error: unknown) => {
          // Where the library of this machine has no such cipher at all, there is nothing to test with.
          if (error instanceof WorkError) throw error
          throw new WorkError('ssh_no_algorithm', 'cipher blowfish-cbc')
        },
      ),
    )
    expect(error.code).toBe('ssh_no_algorithm')
  })
})

describe('a session', () => {
  const closeOf = (transport: Transport) => new Promise<CloseReason>((resolve) => transport.onClose(resolve))

  test('shows what was said before the login, and all that came before anyone listened', async () => {
    const written = Promise.withResolvers<void>()
    const transport = await connect({
      banner: 'Authorised only',
      onShell: (channel) => channel.write('sw-lab#', () => written.resolve()),
    })
    await written.promise
    const talk = talkTo(transport)
    expect(await talk.until(/#$/)).toBe('Authorised only\r\nsw-lab#')
  })

  test('carries bytes both ways', async () => {
    const transport = await connect({ onShell: (channel) => channel.pipe(channel) })
    const talk = talkTo(transport)
    talk.send('caf\xe9\r')
    expect(await talk.until(/\r/)).toBe('caf\xe9\r')
  })

  test('ended by the device', async () => {
    const transport = await connect({
      onShell: (channel) => {
        channel.exit(0)
        channel.end()
      },
    })
    talkTo(transport)
    expect(await closeOf(transport)).toEqual({ kind: 'ended' })
  })

  test('ended by us', async () => {
    const transport = await connect({})
    const closed = closeOf(transport)
    await transport.close()
    expect(await closed).toEqual({ kind: 'closed' })
  })

  test('cut on the way', async () => {
    const transport = await connect({})
    const closed = closeOf(transport)
    server?.cut()
    expect((await closed).kind).not.toBe('closed')
    transport.write(Buffer.from('x'))
  })

  test('with a device that stops answering ends by the keep-alive', async () => {
    let silent: Socket | null = null
    server = await startSshServer()
    const inner = server.port
    const { connect: dial } = await import('node:net')
    const port = await listen((socket) => {
      const onward = dial({ port: inner, host: '127.0.0.1' })
      onward.on('error', () => {})
      silent = socket
      onward.on('data', (bytes) => socket.write(bytes))
      socket.on('data', (bytes) => onward.write(bytes))
    })
    const transport = await openPlain(port, { keepAliveMs: 20 })
    talkTo(transport)
    ;(silent as Socket | null)?.removeAllListeners('data').resume()
    expect(await closeOf(transport)).toEqual({
      kind: 'failed',
      message: 'the device does not answer any more.',
    })
  })
})
