/**
 * A plain Linux machine (Debian) at its shell, as the router pair is: told by its prompt, identified, read, never
 * configured by a push. Surprising: `$` is no dead end, `sudo -i` leads to the `#` that everything else expects.
 */
import type { Driver } from './driver.ts'
import { generic } from './generic.ts'

export const linux: Driver = {
  ...generic,
  name: 'linux',
  title: 'Linux',
  takesQuestions: true,
  detect: [/^\/etc\/os-release:/m],
  // bash of Debian: `user@host:directory$ `; of others `[user@host directory]$ `.
  prompt: { pattern: /^\[?[a-z_][\w.-]*@(?<host>[A-Za-z0-9][\w.-]*)[: ][^#$\n]*?(?<level>[#$]) ?/ },
  // The shell folds a line that is wider than its terminal, of which a console tells it nothing: a short prompt.
  prepare: [['cd /'], ['stty columns 511'], ['unset HISTFILE']],
  enable: 'sudo -i',
  errors: [/command not found$/i, /^sudo: /, /Permission denied$/i],
  commands: {
    ...generic.commands,
    // One line a fact, each with the file it comes from; what is not there is passed over.
    version: ['grep -s . /etc/os-release /etc/hostname'],
    inventory: 'grep -s . /sys/class/{dmi/id/product_*,net/e*/address}',
    running: ['cat /etc/network/interfaces'],
  },
  identity: [
    { field: 'model', pattern: /product_name:(.+?)\s*$/m },
    { field: 'serial', pattern: /product_serial:(\S+)/ },
    { field: 'mac', pattern: /\/address:([0-9a-f:]{17})/ },
    { field: 'software', pattern: /os-release:PRETTY_NAME="?(.+?)"?\s*$/m },
    { field: 'hostname', pattern: /\/hostname:(\S+)/ },
  ],
  evidence: 'documented',
}
