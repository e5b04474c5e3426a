import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setupOpenFiles } from '../../main/electron/open-files.ts'
import { setupSingleInstance } from '../../main/electron/single-instance.ts'
import { readSiteArguments } from '../../main/electron/site-arguments.ts'
import { appEvents, preventable, resetElectron, system } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)

describe('the words of a command line', () => {
  it.each([
    [['/opt/Brassage/brassage'], { kind: 'home' }],
    [['electron', '/src', '--demo'], { kind: 'demo' }],
    [['electron', '/src', 'orme.brassage'], { kind: 'file', path: '/event/orme.brassage' }],
    [['brassage', '--ozone-platform=x', '/a b/ORME.BRASSAGE'], { kind: 'file', path: '/a b/ORME.BRASSAGE' }],
    [['brassage', '--file=x.brassage'], { kind: 'home' }],
    [['/home/me/orme.brassage/brassage'], { kind: 'home' }],
  ])('%j', (argv, start) => {
    expect(readSiteArguments(argv, '/event')).toEqual(start)
  })
})

describe('a second start', () => {
  it('ends when the first one runs', () => {
    system.isFirstInstance = false
    expect(setupSingleInstance(() => {})).toBe(false)
    expect(appEvents.listenerCount('second-instance')).toBe(0)
  })

  it('hands its site to the first one, relative to where it was started', () => {
    const onSecond = vi.fn()
    expect(setupSingleInstance(onSecond)).toBe(true)
    appEvents.emit('second-instance', {}, ['brassage', 'orme.brassage'], '/event', null)
    expect(onSecond).toHaveBeenCalledWith({ kind: 'file', path: '/event/orme.brassage' })
  })
})

it('a site opened from the file manager waits until the start is done', () => {
  const whenOpened = setupOpenFiles()
  const early = preventable({})
  appEvents.emit('open-file', early, '/early.brassage')
  expect(early.prevented).toBe(true)
  const open = vi.fn()
  whenOpened(open)
  appEvents.emit('open-file', preventable({}), '/late.brassage')
  expect(open.mock.calls).toEqual([['/early.brassage'], ['/late.brassage']])
})
