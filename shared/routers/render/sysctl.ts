/** `/etc/sysctl.d/60-brassage.conf`: forwarding, and what a machine with an address in every network must not do. */
import type { ConfigLine } from '../../config/intent.ts'
import { line, madeBy } from './lines.ts'

export const renderSysctl = (): ConfigLine[] => [
  madeBy(),
  line('net.ipv4.ip_forward = 1'),
  line('# An address is answered for on its own interface only.'),
  line('net.ipv4.conf.all.arp_ignore = 1'),
  line('net.ipv4.conf.all.arp_announce = 2'),
  line('net.ipv4.conf.all.rp_filter = 1'),
  line('# A network behind a dead card is not reached by it.'),
  line('net.ipv4.conf.all.ignore_routes_with_linkdown = 1'),
  line('net.ipv4.conf.all.accept_redirects = 0'),
  line('net.ipv4.conf.all.send_redirects = 0'),
  line('# Neighbours of all networks of a fair, which are more than the kernel keeps by itself.'),
  line('net.ipv4.neigh.default.gc_thresh1 = 4096'),
  line('net.ipv4.neigh.default.gc_thresh2 = 8192'),
  line('net.ipv4.neigh.default.gc_thresh3 = 16384'),
]
