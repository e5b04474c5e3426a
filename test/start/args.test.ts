import { describe, expect, it } from 'vitest'
import { parseStartArgs } from '../../main/start/args.ts'

const parse = (...words: string[]) => parseStartArgs(words, '/event')

describe('npm start --', () => {
  it('opens the home screen', () => {
    expect(parse()).toEqual({ start: { kind: 'home' }, port: undefined, window: true, web: false })
  })

  it('FILE, relative to where npm was called', () => {
    expect(parse('orme.brassage').start).toEqual({ kind: 'file', path: '/event/orme.brassage' })
    expect(parse('/tmp/x.brassage').start).toEqual({ kind: 'file', path: '/tmp/x.brassage' })
  })

  it('--demo', () => expect(parse('--demo').start).toEqual({ kind: 'demo' }))

  it('--port and --no-window are of the web shell, so they choose it', () => {
    expect(parse('--port', '8080')).toMatchObject({ port: 8080, web: true, window: true })
    expect(parse('--no-window')).toMatchObject({ web: true, window: false })
  })

  it.each([
    [['a.brassage', 'b.brassage'], 'one site'],
    [['a.brassage', '--demo'], 'not both'],
    [['--port', 'x'], 'from 0'],
    [['--port', '65536'], '65535'],
    [['--port', '80.5'], 'from 0'],
    [['--porte', '80'], '--porte'],
  ])('%j is wrong use: %s', (words, message) => {
    expect(() => parse(...words)).toThrow(message)
  })
})
