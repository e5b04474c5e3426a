/** Layouts of Cisco IOS from XL 12.0 to IOS-XE 17. */
import type { Sample } from '../samples.ts'
import { PORT_SAMPLES } from './port-samples.ts'
import { SYSTEM_SAMPLES } from './system-samples.ts'
import { VARIATION_SAMPLES } from './variation-samples.ts'

export const CISCO_SAMPLES: readonly Sample[] = [...PORT_SAMPLES, ...SYSTEM_SAMPLES, ...VARIATION_SAMPLES]
