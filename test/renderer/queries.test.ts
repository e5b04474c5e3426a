/** A change of the site reads again what the file says, and asks no server of the LAN for it. */
import { onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished } from 'vitest'
import { forgetServers, networkCalls, queryClient, readSiteAgain } from '../../renderer/queries.ts'
import { contract } from '../../shared/contract/index.ts'

/** Screens that show these calls; returns how often each was asked, and what it shows. */
async function screens(...calls: readonly string[]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  const asked: Record<string, number> = {}
  for (const call of calls) {
    const queryFn = () => {
      asked[call] = (asked[call] ?? 0) + 1
      return Promise.resolve(asked[call])
    }
    const queryKey = [call.split('.'), { type: 'query', input: { service: 'fog' } }]
    onTestFinished(new QueryObserver(client, { queryKey, queryFn, staleTime: 0 }).subscribe(() => undefined))
  }
  await new Promise((resolve) => setImmediate(resolve))
  return { client, asked }
}

describe('queries', () => {
  it('reads the file again when the site changed, and asks no server', async () => {
    const { client, asked } = await screens('fog.kept', 'fog.keptLists', 'plan.rows', ...networkCalls)
    await readSiteAgain(client)
    const servers = Object.fromEntries(networkCalls.map((call) => [call, 1]))
    expect(asked).toEqual({ 'fog.kept': 2, 'fog.keptLists': 2, 'plan.rows': 2, ...servers })
  })

  it('asks the servers anew where another site is open, and no file twice for it', async () => {
    const { client, asked } = await screens('plan.rows', 'fog.images')
    await forgetServers(client)
    expect(asked).toEqual({ 'plan.rows': 1, 'fog.images': 2 })
  })

  it('are asked of the core while the computer has no network', async () => {
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    onTestFinished(() => queryClient.clear())
    const queryFn = () => Promise.resolve('told')
    const observer = new QueryObserver(queryClient, { queryKey: [['plan', 'rows']], queryFn })
    onTestFinished(observer.subscribe(() => undefined))
    await expect.poll(() => observer.getCurrentResult().data, { timeout: 2000 }).toBe('told')
  })

  it('names calls that are in the contract', () => {
    const known = (path: string) =>
      path
        .split('.')
        .reduce<unknown>((at, word) => (at as Record<string, unknown> | undefined)?.[word], contract)
    expect(networkCalls.filter((path) => known(path) === undefined)).toEqual([])
  })
})
