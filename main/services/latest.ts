/**
 * A value that many can follow: each follower gets the value now and then the newest one when it is ready for it. A
 * slow follower skips what is between, so nothing queues up without bound.
 */
export interface Latest<T> {
  get(): T
  set(value: T): void
  /** Ends when `signal` aborts or the source is closed. */
  follow(signal?: AbortSignal): AsyncGenerator<T, void>
  close(): void
}

export function createLatest<T>(initial: T): Latest<T> {
  let value = initial
  let version = 0
  let closed = false
  let wake: PromiseWithResolvers<void> = Promise.withResolvers()
  const ring = () => {
    const { resolve } = wake
    wake = Promise.withResolvers()
    resolve()
  }
  async function* follow(signal?: AbortSignal): AsyncGenerator<T, void> {
    let seen = -1
    const aborted = Promise.withResolvers<void>()
    signal?.addEventListener('abort', () => aborted.resolve(), { once: true })
    while (!closed && !signal?.aborted) {
      if (seen !== version) {
        seen = version
        yield value
      } else await Promise.race([wake.promise, aborted.promise])
    }
  }
  return {
    get: () => value,
    set(next) {
      value = next
      version += 1
      ring()
    },
    follow,
    close() {
      closed = true
      ring()
    },
  }
}
