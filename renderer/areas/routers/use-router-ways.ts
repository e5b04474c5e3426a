/**
 * Where both routers are and who logs in: filled in once for watching, testing and acting. It lives as long as the screen, so
 * that a password is forgotten with it.
 */
import { useState } from 'react'
import type { WatchInput } from '../../../shared/contract/router-watch.ts'
import type { RouterView } from '../../../shared/contract/routers.ts'
import {
  type Answer,
  emptyFields,
  type NetworkFields,
  sshInputOf,
  type Trust,
} from '../console/network-login.ts'

export interface Place {
  readonly name: string
  readonly host: string
  readonly port: number
}

/** What is said to a router's answer: a key that is accepted, old algorithms. */
export interface Said {
  readonly trust?: Trust
  readonly legacy?: boolean
}

export interface RouterWays {
  readonly places: readonly Place[]
  readonly login: NetworkFields
  readonly changePlace: (name: string, change: Partial<Omit<Place, 'name'>>) => void
  readonly changeLogin: (change: Partial<NetworkFields>) => void
  /** Of those with an address. */
  readonly ways: () => WatchInput['ways']
  /** The same after a person's word to `answer`, which is kept. */
  readonly saying: (answer: Answer, said: Said) => WatchInput['ways']
  /** How many routers have an address; none without a login. */
  readonly known: number
}

const SSH_PORT = 22

export function useRouterWays(machines: readonly RouterView[]): RouterWays {
  const [typed, setTyped] = useState<Readonly<Record<string, Partial<Omit<Place, 'name'>>>>>({})
  const [login, setLogin] = useState<NetworkFields>({ ...emptyFields, user: 'root' })
  const [trusts, setTrusts] = useState<Readonly<Record<string, Trust>>>({})
  // A machine that the plan only assumes has no address that anybody would know to be right.
  const places = machines.map(
    ({ name, address, deviceId }): Place => ({
      name,
      host: deviceId === null ? '' : (address ?? ''),
      port: SSH_PORT,
      ...typed[name],
    }),
  )
  const waysWith = (own: NetworkFields, trusted: Readonly<Record<string, Trust>>): WatchInput['ways'] =>
    places
      .filter(({ host }) => host.trim() !== '')
      .map(({ name, host, port }) => ({
        host: name,
        way: sshInputOf({ ...own, host, port }, trusted[`${host.trim()}:${port}`]),
      }))
  return {
    places,
    login,
    changePlace: (name, change) => setTyped({ ...typed, [name]: { ...typed[name], ...change } }),
    changeLogin: (change) => setLogin({ ...login, ...change }),
    ways: () => waysWith(login, trusts),
    saying(answer, { trust, legacy }) {
      const own = legacy ? { ...login, legacy } : login
      const trusted = trust && answer.kind === 'key' ? { ...trusts, [answer.address]: trust } : trusts
      setLogin(own)
      setTrusts(trusted)
      return waysWith(own, trusted)
    },
    known: login.user.trim() === '' ? 0 : places.filter(({ host }) => host.trim() !== '').length,
  }
}
