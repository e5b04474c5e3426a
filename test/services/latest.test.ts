import { expect, test } from 'vitest'
import { createLatest } from '../../main/services/latest.ts'

test('a follower gets the value now, then only the newest when it asks again', async () => {
  const latest = createLatest(1)
  const follower = latest.follow()
  expect((await follower.next()).value).toBe(1)
  latest.set(2)
  latest.set(3)
  expect((await follower.next()).value).toBe(3)
})

test('a waiting follower wakes at the next value', async () => {
  const latest = createLatest('a')
  const follower = latest.follow()
  await follower.next()
  const waiting = follower.next()
  latest.set('b')
  expect((await waiting).value).toBe('b')
})

test('a follower ends when its signal aborts or the source closes', async () => {
  const latest = createLatest(0)
  const controller = new AbortController()
  const leaving = latest.follow(controller.signal)
  const staying = latest.follow()
  await Promise.all([leaving.next(), staying.next()])
  const left = leaving.next()
  controller.abort()
  expect((await left).done).toBe(true)
  const ended = staying.next()
  latest.close()
  expect((await ended).done).toBe(true)
})
