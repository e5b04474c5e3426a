/**
 * The start of every implementation: the guard, then the translation of refused work into the contract's one error.
 * Whatever else is thrown is a bug: logged whole, and told to the screen by its message.
 */
import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import { WorkError } from '../work-error.ts'
import type { CallContext } from './context.ts'
import { mayCall } from './guards.ts'

function toCallError(error: unknown, log: (error: unknown) => void): unknown {
  if (error instanceof ORPCError) return error
  if (error instanceof WorkError)
    return new ORPCError('REFUSED', {
      status: 422,
      defined: true,
      message: error.message,
      data: { code: error.code, values: error.values },
    })
  log(error)
  const message = error instanceof Error ? error.message : String(error)
  return new ORPCError('INTERNAL_SERVER_ERROR', { message, cause: error })
}

export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, path, next, signal }) => {
    if (!mayCall(context.caller, path))
      throw new ORPCError('FORBIDDEN', { message: `${path.join('.')} is not for you` })
    try {
      return await next()
    } catch (error) {
      // Who asked has gone or taken it back: nobody is left to be told.
      if (signal?.aborted) throw error
      throw toCallError(error, (bug) =>
        context.services.log.error({ err: bug, call: path.join('.') }, 'call failed'),
      )
    }
  })
