/** Whether the core can be reached, for the frame's banner. */
import { create } from 'zustand'

export type Connection = 'connecting' | 'open' | 'lost'

export const useConnection = create<{ connection: Connection }>(() => ({ connection: 'connecting' }))

export const reportConnection = (connection: Connection): void => useConnection.setState({ connection })
