/** What the switches said last of their ports, for every front panel below; null: it is not asked for. */
import { createContext, useContext } from 'react'
import type { LivePorts } from './port-look.ts'

export const LivePortsContext = createContext<LivePorts | null>(null)

export const useLivePorts = (): LivePorts | null => useContext(LivePortsContext)
