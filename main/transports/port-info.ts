/** A serial port of this computer, as every system lists it. */
export interface PortInfo {
  /** What to open: `/dev/ttyUSB0`, `/dev/cu.usbserial-110`, `COM3`. Pseudo-terminals are never listed. */
  readonly path: string
  /** For people: `FTDI FT232R USB UART`. */
  readonly name: string
  /** `vendor:product:serial@location`; null where the system tells nothing. */
  readonly adapter: string | null
}
