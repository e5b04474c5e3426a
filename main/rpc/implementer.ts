/**
 * The start of every implementation: the guard, then the translation of refused work into the contract's one error, also where a
 * stream ends in it. Whatever else is thrown is a bug: logged whole, and told to the screen by its message.
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

type Stream = AsyncGenerator<unknown, unknown, unknown>

const isStream = (output: unknown): output is Stream =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output

/** A stream ends long after the call was answered: oRPC would tell what it throws as an error of the server, without its words. */
async function* translated(stream: Stream, translate: (error: unknown) => unknown): Stream {
  try {
    return yield* stream
  } catch (error) {
    throw translate(error)
  }
}

export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, path, next, signal }) => {
    if (!mayCall(context.caller, path))
      throw new ORPCError('FORBIDDEN', { message: `${path.join('.')} is not for you` })
    const translate = (error: unknown): unknown =>
      // Who asked has gone or taken it back: nobody is left to be told.
      signal?.aborted
        ? error
        : toCallError(error, (bug) =>
            context.services.log.error({ err: bug, call: path.join('.') }, 'call failed'),
          )
    try {
      const result = await next()
      const output: unknown = result.output
      return isStream(output) ? { ...result, output: translated(output, translate) } : result
    } catch (error) {
      throw translate(error)
    }
  })
