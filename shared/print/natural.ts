/** The order people expect on paper: that of the screens. */
import { compareNaturally } from '../model/natural-order.ts'

export const byText = (a: string, b: string): number => compareNaturally(a, b)

export const byName = <R extends { readonly name: string }>(a: R, b: R): number => byText(a.name, b.name)
